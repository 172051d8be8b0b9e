package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.ingest.mail.SmtpServer;
import io.plumbline.adapters.persistence.job.Recurring.When;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertSettingsFromTheEnvironmentTest {

  private static AlertSettings from(Map<String, String> set) {
    return AlertSettings.from(name -> Optional.ofNullable(set.get(name)));
  }

  @Test
  void unless_told_rules_are_read_every_hour_and_no_mail_is_sent() {
    AlertSettings settings = from(Map.of());
    assertThat(settings.watch()).isEqualTo(new When.Every(Duration.ofHours(1)));
    assertThat(settings.send()).isEqualTo(new When.Every(Duration.ofSeconds(30)));
    assertThat(settings.smtp()).isNull();
  }

  @Test
  void a_mail_server_is_asked_over_tls_unless_it_is_this_machine() {
    AlertSettings settings =
        from(
            Map.of(
                "plumbline.smtp.host", "mail.example.com",
                "plumbline.smtp.from", "plumbline@example.com"));
    assertThat(settings.smtp())
        .isNotNull()
        .satisfies(
            smtp -> {
              assertThat(smtp.port()).isEqualTo(587);
              assertThat(smtp.security()).isEqualTo(SmtpServer.Security.STARTTLS);
            });
  }

  @Test
  void everything_wrong_is_told_at_once() {
    assertThatThrownBy(
            () ->
                from(
                    Map.of(
                        "plumbline.watch.alerts", "often",
                        "plumbline.smtp.host", "mail.example.com",
                        "plumbline.smtp.security", "none",
                        "plumbline.smtp.from", "plumbline@example.com")))
        .isInstanceOf(Settings.Refused.class)
        .hasMessageContainingAll(
            "PLUMBLINE_WATCH_ALERTS is often",
            "PLUMBLINE_SMTP_SECURITY",
            "Mail to mail.example.com goes over TLS only.");
  }
}
