package io.plumbline.adapters.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.rest.DenyByDefault.Verdict;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class MethodWithoutRolesTest {

  static final class Resource {

    public void silent() {}

    @PermitAll
    public void open() {}

    @RolesAllowed(Roles.AUDITOR)
    public void audited() {}
  }

  @Test
  void it_is_refused_to_everybody_even_an_admin() throws NoSuchMethodException {
    assertThat(DenyByDefault.judge(method("silent"), true, Roles.ADMIN::equals))
        .isEqualTo(Verdict.FORBIDDEN);
    assertThat(DenyByDefault.judge(method("silent"), false, role -> false))
        .isEqualTo(Verdict.SIGN_IN_FIRST);
  }

  @Test
  void one_that_is_open_passes_without_a_sign_in() throws NoSuchMethodException {
    assertThat(DenyByDefault.judge(method("open"), false, role -> false)).isEqualTo(Verdict.PASS);
  }

  @Test
  void one_that_names_a_role_passes_who_holds_it_and_nobody_else() throws NoSuchMethodException {
    Method audited = method("audited");

    assertThat(DenyByDefault.judge(audited, true, Roles.AUDITOR::equals)).isEqualTo(Verdict.PASS);
    assertThat(DenyByDefault.judge(audited, true, Roles.LEAD::equals)).isEqualTo(Verdict.FORBIDDEN);
    assertThat(DenyByDefault.judge(audited, false, role -> false)).isEqualTo(Verdict.SIGN_IN_FIRST);
  }

  private static Method method(String name) throws NoSuchMethodException {
    return Resource.class.getMethod(name);
  }
}
