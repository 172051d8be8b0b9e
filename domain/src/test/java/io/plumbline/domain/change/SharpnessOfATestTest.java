package io.plumbline.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The smallest effect a lift test could have detected, at 5 % with a power of 80 %. */
class SharpnessOfATestTest {

  private static final ChannelId TV = new ChannelId("tv");
  private static final ChannelId RADIO = new ChannelId("radio");
  private static final LocalDate END = LocalDate.of(2026, 6, 28);

  private static LiftTest test(ChannelId... channels) {
    return new LiftTest(
        List.of(channels), LocalDate.of(2026, 6, 1), END, 5_000, 900, 200, List.of());
  }

  @Test
  void it_is_two_point_eight_standard_errors_of_what_was_observed() {
    FinishedTest one = TestSharpness.of(test(TV), 14_000).getFirst();
    assertThat(one.smallestEffect()).isCloseTo(2.801585 * 200 / 14_000, within(1e-12));
    assertThat(one.id()).isEqualTo("tv 2026-06-01 to 2026-06-28");
    assertThat(one.channel()).isEqualTo(TV);
    assertThat(one.ended()).isEqualTo(END);
  }

  @Test
  void where_nobody_knows_what_was_observed_it_is_as_blunt_as_can_be() {
    for (double unknown : new double[] {0, -1, Double.NaN}) {
      assertThat(TestSharpness.of(test(TV), unknown).getFirst().smallestEffect()).isEqualTo(1);
    }
  }

  @Test
  void a_test_of_several_channels_is_one_for_each_under_a_name_of_its_own() {
    assertThat(TestSharpness.of(test(TV, RADIO), 14_000))
        .extracting(FinishedTest::id)
        .containsExactly(
            "tv + radio 2026-06-01 to 2026-06-28 (tv)",
            "tv + radio 2026-06-01 to 2026-06-28 (radio)");
  }
}
