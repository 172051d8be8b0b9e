package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.usecase.CreateFirstAdmin;
import org.junit.jupiter.api.Test;

class FirstStartTest {

  private final StartedApplication application = StartedApplication.get();

  @Test
  void the_first_admin_is_told_once_on_the_console_and_may_sign_in() {
    assertThat(application.printed()).containsOnlyOnce("signs in as admin with the password");
    assertThat(Rest.as("admin").get("/me").json().get("role").asString()).isEqualTo("ADMIN");
  }

  @Test
  void there_is_no_second_first_admin() {
    assertThat(application.bean(CreateFirstAdmin.class).create()).isEmpty();
  }

  @Test
  void it_is_ready_once_everything_is_up() {
    assertThat(OpenApiDocument.internal("/health/ready")).contains("\"status\":\"UP\"", "started");
  }
}
