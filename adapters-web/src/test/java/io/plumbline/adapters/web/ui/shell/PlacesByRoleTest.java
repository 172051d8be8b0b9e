package io.plumbline.adapters.web.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.plumbline.domain.access.Role;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

class PlacesByRoleTest {

  @Test
  void each_role_goes_where_its_work_is() {
    List<String> all =
        List.of(
            "Home",
            "In brief",
            "Alerts",
            "Channels",
            "Tests",
            "Model health",
            "Models",
            "Planner",
            "Approvals",
            "Live moves",
            "Reports",
            "Maturity",
            "Programme",
            "Guardrails",
            "Definitions",
            "Standing jobs",
            "Get started");
    assertThat(places(Role.MARKETING_LEAD))
        .containsExactlyInAnyOrderElementsOf(and(all, "Data", "Chat"));
    assertThat(places(Role.FINANCE_AUDITOR))
        .containsExactlyInAnyOrderElementsOf(and(all, "Ledger"));
    assertThat(places(Role.ADMIN))
        .containsExactlyInAnyOrderElementsOf(and(all, "Ledger", "Data", "Chat", "Users"));
  }

  private static List<String> and(List<String> all, String... own) {
    return Stream.concat(all.stream(), Stream.of(own)).toList();
  }

  @Test
  void the_pages_let_in_exactly_the_roles_the_navigation_shows_them_to() throws IOException {
    for (AnnotationInstance route :
        index().getAnnotations(DotName.createSimple(Route.class.getName()))) {
      var view = route.target().asClass();
      if (view.hasAnnotation(DotName.createSimple(AnonymousAllowed.class.getName()))) {
        continue;
      }
      String path = route.value() == null ? "" : route.value().asString();
      Set<String> allowed =
          new TreeSet<>(
              Arrays.asList(
                  view.annotation(DotName.createSimple(RolesAllowed.class.getName()))
                      .value()
                      .asStringArray()));
      Set<String> shown =
          Place.at(path).orElseThrow().roles().stream()
              .map(Role::name)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(allowed).as("%s at /%s", view.name(), path).isEqualTo(shown);
    }
  }

  @Test
  void an_address_below_a_place_belongs_to_it() {
    assertThat(Place.at("channels/TV/Radio")).contains(Place.CHANNELS);
    assertThat(Place.at("nowhere")).isEmpty();
  }

  @Test
  void no_page_lies_where_the_server_answers_machines() {
    assertThat(Arrays.stream(Place.values()).map(Place::path)).doesNotContain("api", "health");
  }

  @Test
  void a_refusal_names_who_may_see_the_page() {
    assertThat(RefusedPage.holders(Place.LEDGER)).isEqualTo("finance auditors and admins");
    assertThat(RefusedPage.holders(Place.USERS)).isEqualTo("admins");
  }

  private static Set<String> places(Role role) {
    return Arrays.stream(Place.Group.values())
        .flatMap(group -> Place.in(group, role).stream())
        .map(Place::title)
        .collect(Collectors.toSet());
  }

  private static Index index() throws IOException {
    try (InputStream in =
        Place.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toURI()
            .resolve("META-INF/jandex.idx")
            .toURL()
            .openStream()) {
      return new IndexReader(in).read();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
