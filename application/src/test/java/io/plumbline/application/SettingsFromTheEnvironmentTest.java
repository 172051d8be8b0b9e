package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.Database;
import io.plumbline.adapters.persistence.job.Recurring;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsFromTheEnvironmentTest {

  @Test
  void nothing_set_is_the_embedded_database_at_home_on_the_loopback_port_8080() {
    Settings settings = from(Map.of());

    assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".plumbline"));
    assertThat(settings.database())
        .isEqualTo(new Database.Settings.Embedded(settings.home().resolve("database")));
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.demo()).isFalse();
  }

  @Test
  void cookies_are_secure_as_soon_as_others_can_reach_the_server() {
    assertThat(from(Map.of()).secureCookies()).isFalse();
    assertThat(from(Map.of("plumbline.host", "0.0.0.0")).secureCookies()).isTrue();
    assertThat(
            from(Map.of("plumbline.host", "0.0.0.0", "plumbline.secure.cookies", "false"))
                .secureCookies())
        .isFalse();
  }

  @Test
  void everything_wrong_is_told_at_once_by_the_name_of_its_variable() {
    assertThatThrownBy(
            () ->
                from(
                    Map.of(
                        "plumbline.port", "80x",
                        "plumbline.threads", "0",
                        "plumbline.secure.cookies", "yes",
                        "plumbline.database.url", "jdbc:mysql://x/y")))
        .isInstanceOf(Settings.Refused.class)
        .hasMessageContainingAll(
            "PLUMBLINE_PORT is 80x",
            "PLUMBLINE_THREADS is 0",
            "PLUMBLINE_SECURE_COOKIES is yes",
            "PLUMBLINE_DATABASE_URL is jdbc:mysql://x/y",
            "PLUMBLINE_DATABASE_OWNER is not set",
            "PLUMBLINE_DATABASE_USER is not set");
  }

  @Test
  void a_database_of_ones_own_is_opened_by_two_roles() {
    assertThat(
            from(Map.of(
                    "plumbline.database.url", "jdbc:postgresql://db/plumbline",
                    "plumbline.database.owner", "owner",
                    "plumbline.database.owner.password", "o",
                    "plumbline.database.user", "app",
                    "plumbline.database.password", "a"))
                .database())
        .isEqualTo(
            new Database.Settings.External(
                "jdbc:postgresql://db/plumbline", "owner", "o", "app", "a"));
  }

  @Test
  void nothing_is_done_by_itself_unless_told_when() {
    assertThat(from(Map.of()).retrain()).isEqualTo(new Recurring.When.Off());
    assertThat(from(Map.of()).watch()).isEqualTo(new Recurring.When.Off());
    assertThat(from(Map.of()).highestError()).isEqualTo(15);
    Settings settings =
        from(
            Map.of(
                "plumbline.retrain", "monday 05:00",
                "plumbline.forecast.watch", "daily 04:00",
                "plumbline.forecast.error", "12"));
    assertThat(settings.retrain())
        .isEqualTo(new Recurring.When.Weekly(DayOfWeek.MONDAY, LocalTime.of(5, 0)));
    assertThat(settings.watch()).isEqualTo(new Recurring.When.Daily(LocalTime.of(4, 0)));
    assertThat(settings.highestError()).isEqualTo(12);
    assertThatThrownBy(() -> from(Map.of("plumbline.retrain", "weekly")))
        .hasMessageContaining("PLUMBLINE_RETRAIN is weekly; it must be off, every 1h, daily 04:00");
  }

  @Test
  void a_blank_value_counts_as_none() {
    assertThat(from(Map.of("plumbline.port", " ", "plumbline.database.url", "")).port())
        .isEqualTo(8080);
  }

  private static Settings from(Map<String, String> values) {
    return Settings.from(name -> Optional.ofNullable(values.get(name)));
  }
}
