package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.job.Recurring.When;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportSettingsFromTheEnvironmentTest {

  @Test
  void unless_told_what_is_due_is_published_every_morning() {
    assertThat(ReportSettings.from(name -> Optional.empty()).publish())
        .isEqualTo(new When.Daily(LocalTime.of(7, 0)));
  }

  @Test
  void it_can_be_told_when_or_never() {
    assertThat(ReportSettings.from(name -> Optional.of("off")).publish()).isEqualTo(new When.Off());
    assertThatThrownBy(() -> ReportSettings.from(name -> Optional.of("at dawn")))
        .isInstanceOf(Settings.Refused.class)
        .hasMessageContaining("PLUMBLINE_PUBLISH_REPORTS is at dawn");
  }
}
