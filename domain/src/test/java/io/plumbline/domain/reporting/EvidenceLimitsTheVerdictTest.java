package io.plumbline.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.port.SampleReport;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceLimitsTheVerdictTest {

  private static final ChannelId TV = new ChannelId("TV");
  private static final LocalDate LAST = SampleReport.FIRST;

  @Test
  void a_channel_without_a_test_is_never_more_than_test() {
    assertThat(ChannelVerdict.of(channel(next(3, 2.5, 3.5)), Evidence.MODEL_ONLY))
        .isEqualTo(ChannelVerdict.TEST);
    assertThat(ChannelVerdict.of(channel(next(0.2, 0.1, 0.3)), Evidence.MODEL_ONLY))
        .isEqualTo(ChannelVerdict.TEST);
  }

  @Test
  void a_tested_channel_whose_whole_interval_lies_above_one_may_scale() {
    assertThat(ChannelVerdict.of(channel(next(1.56, 1.17, 1.98)), Evidence.TESTED))
        .isEqualTo(ChannelVerdict.SCALE);
  }

  @Test
  void a_tested_channel_whose_interval_spans_one_holds() {
    assertThat(ChannelVerdict.of(channel(next(1.1, 1.0, 1.2)), Evidence.TESTED))
        .isEqualTo(ChannelVerdict.HOLD);
    assertThat(ChannelVerdict.of(channel(next(0.9, 0.8, 1.0)), Evidence.STALE))
        .isEqualTo(ChannelVerdict.HOLD);
  }

  @Test
  void a_tested_channel_whose_whole_interval_lies_below_one_reduces() {
    assertThat(ChannelVerdict.of(channel(next(0.54, 0.34, 0.76)), Evidence.STALE))
        .isEqualTo(ChannelVerdict.REDUCE);
  }

  @Test
  void a_channel_without_spend_is_to_be_tested() {
    assertThat(ChannelVerdict.of(channel(null), Evidence.TESTED)).isEqualTo(ChannelVerdict.TEST);
  }

  @Test
  void a_model_fitted_without_lift_tests_has_no_evidence_but_itself() {
    assertThat(Evidence.behind(TV, SampleReport.named("untested"))).isEqualTo(Evidence.MODEL_ONLY);
  }

  @Test
  void a_test_is_fresh_for_26_weeks_of_data() {
    assertThat(Evidence.behind(TV, testedUntil(LAST.minusWeeks(26)))).isEqualTo(Evidence.TESTED);
    assertThat(Evidence.behind(TV, testedUntil(LAST.minusWeeks(26).minusDays(1))))
        .isEqualTo(Evidence.STALE);
  }

  @Test
  void the_newest_test_of_a_channel_counts() {
    assertThat(Evidence.behind(TV, testedUntil(LAST.minusYears(2), LAST.minusDays(3))))
        .isEqualTo(Evidence.TESTED);
  }

  @Test
  void a_test_is_no_evidence_for_other_channels() {
    assertThat(Evidence.behind(new ChannelId("Radio"), testedUntil(LAST)))
        .isEqualTo(Evidence.MODEL_ONLY);
  }

  private static MixModelReport testedUntil(LocalDate... ends) {
    return SampleReport.calibratedBy(
        Arrays.stream(ends)
            .map(end -> new LiftTest(List.of(TV), end.minusDays(20), end, 10, 9, 2, List.of()))
            .toList());
  }

  private static Estimate next(double mean, double lower, double upper) {
    return new Estimate(mean, 0.1, mean, CredibleInterval.ninety(lower, upper));
  }

  private static ChannelResult channel(@Nullable Estimate next) {
    return new ChannelResult(
        TV,
        100,
        next(1, 0, 2),
        next(0.1, 0, 0.2),
        null,
        next,
        List.of(),
        null,
        next(0.4, 0.3, 0.5),
        Map.of(),
        10,
        20,
        List.of());
  }
}
