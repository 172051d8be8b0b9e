package io.plumbline.domain.experiment.readout.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.series.LiftRules;
import io.plumbline.domain.experiment.readout.series.Totals;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A daily series with trend, week and errors that remember, paused for three weeks. */
class InterruptedSeriesTest {

  private static final int START = 112;
  private static final int END = 133;
  private static final int DAYS = 154;
  private static final double[] WEEK = {-0.1, -0.05, 0, 0.02, 0.08, 0.1, 0.05};

  private static double[] series(long seed, double kept, double effect, double noise) {
    Random random = new Random(seed);
    double[] series = new double[DAYS];
    double error = noise / Math.sqrt(1 - 0.25) * random.nextGaussian();
    double stock = 0;
    for (int t = 0; t < DAYS; t++) {
      error = 0.5 * error + noise * random.nextGaussian();
      stock = kept * stock + (1 - kept) * (t >= START && t < END ? effect : 0);
      series[t] = 5000 * Math.exp(0.002 * t + WEEK[t % 7] + error + stock);
    }
    return series;
  }

  @Test
  void pause_that_changes_nothing_is_rarely_taken_for_one() {
    int rejected = 0;
    int runs = 400;
    for (int seed = 0; seed < runs; seed++) {
      rejected +=
          InterruptedSeries.ofPause(series(seed, 0, 0, 0.03), START, END, 7, Alternative.TWO_SIDED)
                      .lift()
                      .pValue()
                  < 0.05
              ? 1
              : 0;
    }
    assertThat(rejected).isLessThan((int) (0.09 * runs));
  }

  @Test
  void size_and_fading_of_the_effect_are_measured() {
    InterruptedSeries found =
        InterruptedSeries.ofPause(
            series(5, 0.7, -0.2, 0.002), START, END, 7, Alternative.TWO_SIDED);
    assertThat(found.fading().kept()).isCloseTo(0.7, within(0.05));
    assertThat(found.fading().settled()).isCloseTo(-0.2, within(0.02));
    assertThat(found.fading().halfLife()).isCloseTo(1.94, within(0.4));
    assertThat(found.lift().interval(0.05).upper()).isNegative();
    assertThat(found.incremental()).isNegative();
    assertThat(found.grade()).isEqualTo(EvidenceGrade.BEFORE_AFTER);
  }

  @Property(tries = 100)
  void inference_keeps_its_rules_and_its_scale(
      @ForAll @IntRange(min = 1) int seed, @ForAll Alternative alternative) {
    double[] series = series(seed, 0.3, 0.05, 0.03);
    InterruptedSeries found = InterruptedSeries.ofNature(series, START, END, 7, alternative);
    InterruptedSeries scaled =
        InterruptedSeries.ofNature(Totals.times(series, 1e-5), START, END, 7, alternative);
    LiftRules.hold(found.lift());
    assertThat(found.method()).isEqualTo(Method.NATURAL);
    assertThat(scaled.lift().estimate()).isCloseTo(found.lift().estimate(), within(1e-9));
    assertThat(scaled.lift().pValue()).isCloseTo(found.lift().pValue(), within(1e-9));
    assertThat(found.incremental() + found.expected())
        .isCloseTo(Totals.sum(series, START, END), within(1e-6));
  }

  @Test
  void outcome_with_zeros_is_read_on_its_own_scale() {
    double[] series = series(3, 0, 0.3, 0.03);
    series[20] = 0;
    InterruptedSeries found =
        InterruptedSeries.ofPause(series, START, END, 7, Alternative.TWO_SIDED);
    LiftRules.hold(found.lift());
    assertThat(found.lift().estimate()).isCloseTo(0.33, within(0.12));
  }

  @Test
  void short_history_is_refused() {
    assertThatThrownBy(
            () -> InterruptedSeries.ofPause(new double[30], 10, 20, 7, Alternative.TWO_SIDED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16 periods before");
  }

  @Test
  void reported_experiment_follows_from_its_figures() {
    ReportedExperiment found = new ReportedExperiment(0.08, 0.03, "agency study 2025");
    LiftRules.hold(found.inference(Alternative.TWO_SIDED));
    assertThat(found.inference(Alternative.TWO_SIDED).interval(0.05).lower())
        .isCloseTo(0.08 - 1.96 * 0.03, within(1e-4));
    assertThat(found.grade()).isEqualTo(EvidenceGrade.REPORTED);
  }
}
