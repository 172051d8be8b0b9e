package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.job.Recurring.When;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaturitySettingsFromTheEnvironmentTest {

  private static MaturitySettings from(Map<String, String> set) {
    return MaturitySettings.from(name -> Optional.ofNullable(set.get(name)));
  }

  @Test
  void unless_told_both_are_done_every_hour() {
    assertThat(from(Map.of()))
        .isEqualTo(
            new MaturitySettings(
                new When.Every(Duration.ofHours(1)), new When.Every(Duration.ofHours(1))));
  }

  @Test
  void either_can_be_turned_off_and_everything_wrong_is_told_at_once() {
    assertThat(from(Map.of("plumbline.compute.credit", "off")).credit()).isEqualTo(new When.Off());
    assertThatThrownBy(
            () ->
                from(
                    Map.of(
                        "plumbline.compute.credit", "often",
                        "plumbline.record.maturity", "soon")))
        .isInstanceOf(Settings.Refused.class)
        .hasMessageContainingAll(
            "PLUMBLINE_COMPUTE_CREDIT is often", "PLUMBLINE_RECORD_MATURITY is soon");
  }
}
