package io.plumbline.adapters.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryRestMethodNamesItsRolesTest {

  static List<Method> methods() {
    return ApiV1.RESOURCES.stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .filter(EveryRestMethodNamesItsRolesTest::answersRequests)
        .toList();
  }

  private static boolean answersRequests(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_method_names_its_roles_or_is_open_to_everybody_but_not_both(Method method) {
    assertThat(method.isAnnotationPresent(RolesAllowed.class))
        .isNotEqualTo(method.isAnnotationPresent(PermitAll.class));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_role_that_is_named_exists_and_admin_is_always_among_them(Method method) {
    RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
    if (allowed == null) {
      assertThat(method.isAnnotationPresent(PermitAll.class)).isTrue();
      return;
    }
    Set<String> roles = Stream.of(Role.values()).map(Role::name).collect(Collectors.toSet());
    assertThat(roles).contains(allowed.value());
    assertThat(allowed.value()).contains(Role.ADMIN.name());
  }

  @Test
  void only_signing_in_and_what_slack_signs_is_open_to_everybody() {
    assertThat(methods())
        .filteredOn(method -> method.isAnnotationPresent(PermitAll.class))
        .extracting(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
        .containsExactlyInAnyOrder(
            "SessionsResource.open", "SlackResource.interact", "SlackResource.command");
  }

  @Test
  void no_resource_is_left_out() {
    assertThat(methods()).hasSizeGreaterThanOrEqualTo(19);
  }
}
