package io.plumbline.domain.mix.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.mix.ReviewThresholds.Bar;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import org.junit.jupiter.api.Test;

class ValueAgainstABarTest {

  private static final Bar RHAT = Bar.atMost(1.01, 1.05);
  private static final Bar DRAWS = Bar.atLeast(400, 100);

  @Test
  void where_more_is_worse_it_passes_up_to_the_first_bar_and_fails_beyond_the_second() {
    assertThat(RHAT.judge(1)).isEqualTo(Verdict.PASS);
    assertThat(RHAT.judge(1.01)).isEqualTo(Verdict.PASS);
    assertThat(RHAT.judge(1.0101)).isEqualTo(Verdict.REVIEW);
    assertThat(RHAT.judge(1.05)).isEqualTo(Verdict.REVIEW);
    assertThat(RHAT.judge(1.0501)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void where_less_is_worse_it_passes_from_the_first_bar_on_and_fails_below_the_second() {
    assertThat(DRAWS.judge(400)).isEqualTo(Verdict.PASS);
    assertThat(DRAWS.judge(399)).isEqualTo(Verdict.REVIEW);
    assertThat(DRAWS.judge(100)).isEqualTo(Verdict.REVIEW);
    assertThat(DRAWS.judge(99)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void what_is_no_number_fails() {
    assertThat(RHAT.judge(Double.NaN)).isEqualTo(Verdict.FAIL);
    assertThat(DRAWS.judge(Double.NaN)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void what_passes_must_be_stricter_than_what_needs_a_look() {
    assertThatIllegalArgumentException().isThrownBy(() -> Bar.atMost(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Bar.atLeast(1, 2));
  }
}
