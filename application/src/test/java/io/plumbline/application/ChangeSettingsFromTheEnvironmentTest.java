package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.job.Recurring.When;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeSettingsFromTheEnvironmentTest {

  @Test
  void unless_told_moves_are_watched_expired_closed_and_recommended() {
    assertThat(from(Map.of()))
        .isEqualTo(
            new ChangeSettings(
                new When.Daily(LocalTime.of(6, 0)),
                new When.Every(Duration.ofMinutes(10)),
                new When.Daily(LocalTime.of(6, 30)),
                new When.Weekly(DayOfWeek.MONDAY, LocalTime.of(5, 30))));
  }

  @Test
  void each_has_a_time_of_its_own_or_is_off() {
    ChangeSettings settings =
        from(Map.of("plumbline.recommend.changes", "off", "plumbline.expire.changes", "every 1h"));
    assertThat(settings.recommend()).isEqualTo(new When.Off());
    assertThat(settings.expire()).isEqualTo(new When.Every(Duration.ofHours(1)));
  }

  @Test
  void everything_wrong_is_told_at_once_by_the_name_of_its_variable() {
    assertThatThrownBy(
            () ->
                from(
                    Map.of("plumbline.watch.changes", "often", "plumbline.close.changes", "25:00")))
        .isInstanceOf(Settings.Refused.class)
        .hasMessageContainingAll(
            "PLUMBLINE_WATCH_CHANGES is often", "PLUMBLINE_CLOSE_CHANGES is 25:00");
  }

  private static ChangeSettings from(Map<String, String> set) {
    return ChangeSettings.from(name -> Optional.ofNullable(set.get(name)));
  }
}
