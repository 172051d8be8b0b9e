package io.plumbline.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceLimitsTheVerdictTest {

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
    assertThat(Evidence.behind(channel(next(1, 0.9, 1.1)))).isEqualTo(Evidence.MODEL_ONLY);
  }

  private static Estimate next(double mean, double lower, double upper) {
    return new Estimate(mean, 0.1, mean, CredibleInterval.ninety(lower, upper));
  }

  private static ChannelResult channel(@Nullable Estimate next) {
    return new ChannelResult(
        new ChannelId("TV"),
        100,
        next(1, 0, 2),
        next(0.1, 0, 0.2),
        null,
        next,
        null,
        next(0.4, 0.3, 0.5),
        Map.of(),
        10,
        20,
        List.of());
  }
}
