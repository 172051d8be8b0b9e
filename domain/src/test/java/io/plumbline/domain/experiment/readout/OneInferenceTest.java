package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** P-value and interval are one test, whatever the panel, the method and the side. */
final class OneInferenceTest {

  private static final int PANELS = Integer.getInteger("plumbline.panels", 1_500);
  private static final double[] ALPHAS = {0.01, 0.05, 0.1, 0.2};

  private final LiftEstimator[] estimators = {
    new AutomaticMethod(),
    new IndexedSyntheticControl(),
    new LogDifference(),
    AugmentedSyntheticControl.plain(),
    AugmentedSyntheticControl.ridge()
  };

  @Test
  void the_interval_leaves_out_zero_exactly_when_p_is_below_alpha_and_holds_the_estimate() {
    SplittableRandom random = new SplittableRandom(6);
    int rejected = 0;
    for (int run = 0; run < PANELS; run++) {
      GeoPanel panel = panel(random, 3 + random.nextInt(6), 18 + random.nextInt(30));
      GeoTest test = test(random, panel);
      LiftInference lift = estimators[run % estimators.length].estimate(panel, test).lift();
      double alpha = ALPHAS[random.nextInt(ALPHAS.length)];
      LiftInterval interval = lift.interval(alpha);
      assertThat(lift.pValue()).isBetween(0.0, 1.0);
      assertThat(!interval.contains(0)).isEqualTo(lift.pValue() < alpha);
      assertThat(interval.contains(lift.estimate())).isTrue();
      assertThat(Double.isInfinite(interval.upper()))
          .isEqualTo(test.alternative() == Alternative.GREATER);
      assertThat(Double.isInfinite(interval.lower()))
          .isEqualTo(test.alternative() == Alternative.LESS);
      rejected += lift.pValue() < alpha ? 1 : 0;
    }
    assertThat(rejected).isBetween(PANELS / 20, PANELS / 2);
  }

  @Test
  void another_unit_of_the_kpi_changes_nothing_but_the_unit() {
    SplittableRandom random = new SplittableRandom(7);
    for (int run = 0; run < 1000; run++) {
      GeoPanel panel = panel(random, 4 + random.nextInt(5), 18 + random.nextInt(30));
      GeoTest test = test(random, panel);
      double factor = Math.exp(12 * random.nextDouble() - 6);
      double[][] outcome = panel.outcome().clone();
      for (int g = 0; g < outcome.length; g++) {
        outcome[g] = Arrays.stream(outcome[g]).map(value -> value * factor).toArray();
      }
      GeoPanel other = GeoPanel.withoutSpend(panel.geos(), panel.first(), 1, outcome);
      LiftEstimator estimator = estimators[run % estimators.length];
      Effect here = estimator.estimate(panel, test);
      Effect there = estimator.estimate(other, test);
      same(here, there);
      assertThat(there.att()).isCloseTo(here.att() * factor, relative(here.att() * factor));
      assertThat(there.incremental())
          .isCloseTo(here.incremental() * factor, relative(here.incremental() * factor));
    }
  }

  @Test
  void other_names_and_another_order_of_geos_change_nothing() {
    SplittableRandom random = new SplittableRandom(8);
    for (int run = 0; run < 1000; run++) {
      GeoPanel panel = panel(random, 4 + random.nextInt(5), 18 + random.nextInt(30));
      GeoTest test = test(random, panel);
      int geos = panel.geos().size();
      double[][] outcome = new double[geos][];
      for (int g = 0; g < geos; g++) {
        outcome[geos - 1 - g] = panel.outcome()[g];
      }
      GeoPanel other =
          GeoPanel.withoutSpend(
              IntStream.range(0, geos).mapToObj(g -> new Geo("other " + g)).toList(),
              panel.first(),
              1,
              outcome);
      GeoTest turned =
          test.of(
              IntStream.of(test.treated()).map(g -> geos - 1 - g).toArray(),
              IntStream.of(test.controls()).map(g -> geos - 1 - g).toArray());
      LiftEstimator estimator = estimators[run % estimators.length];
      same(estimator.estimate(panel, test), estimator.estimate(other, turned));
    }
  }

  @Test
  void what_is_held_for_a_test_changes_nothing_in_it_whatever_the_lift() {
    SplittableRandom random = new SplittableRandom(9);
    for (int run = 0; run < 100; run++) {
      GeoPanel panel = panel(random, 4 + random.nextInt(5), 18 + random.nextInt(30));
      GeoTest test = test(random, panel);
      Market lifted = new Market(panel, test).lifted(0.2);
      LiftEstimator estimator = estimators[run % estimators.length];
      LiftEstimator held = estimator.held(panel, test);
      same(estimator.estimate(panel, test), held.estimate(panel, test));
      same(estimator.estimate(lifted.panel(), test), held.estimate(lifted.panel(), test));
    }
  }

  @Test
  void a_cut_turns_the_sides_round() {
    LiftInference loss = new StudentInference(-2, 0.5, 20, Alternative.LESS);
    LiftInference gain = new ScaledInference(loss, -3);
    assertThat(gain.estimate()).isEqualTo(6);
    assertThat(gain.alternative()).isEqualTo(Alternative.GREATER);
    assertThat(gain.interval(0.05).upper()).isInfinite();
    assertThat(gain.interval(0.05).lower()).isGreaterThan(0);
    assertThat(gain.pValue()).isEqualTo(loss.pValue());
  }

  @Test
  void an_error_that_is_not_positive_is_refused() {
    assertThatThrownBy(() -> new StudentInference(1, 0, 5, Alternative.TWO_SIDED))
        .hasMessageContaining("standard error");
  }

  private static void same(Effect here, Effect there) {
    assertThat(there.lift().estimate()).isCloseTo(here.lift().estimate(), within(1e-6));
    assertThat(there.lift().pValue()).isCloseTo(here.lift().pValue(), within(1e-5));
  }

  private static Offset<Double> relative(double value) {
    return within(1e-5 * Math.abs(value) + 1e-9);
  }

  private static GeoTest test(SplittableRandom random, GeoPanel panel) {
    int window = 1 + random.nextInt(5);
    GeoTest plain =
        GeoTest.against(panel, new int[] {0}, panel.periods() - window, panel.periods());
    return plain.looking(
        Alternative.values()[random.nextInt(3)], ALPHAS[random.nextInt(ALPHAS.length)]);
  }

  private static GeoPanel panel(SplittableRandom random, int geos, int periods) {
    double[][] outcome = new double[geos][periods];
    double lift = random.nextInt(2) * 0.6 * (random.nextDouble() - 0.5);
    double[] common = new double[periods];
    for (int t = 1; t < periods; t++) {
      common[t] = 0.7 * common[t - 1] + 0.1 * random.nextGaussian();
    }
    for (int g = 0; g < geos; g++) {
      double size = Math.exp(3 + random.nextGaussian());
      for (int t = 0; t < periods; t++) {
        outcome[g][t] =
            size
                * Math.exp(common[t] + 0.1 * random.nextGaussian())
                * (g == 0 && t >= periods - 5 ? 1 + lift : 1);
      }
    }
    return GeoPanel.withoutSpend(
        IntStream.range(0, geos).mapToObj(g -> new Geo("geo " + g)).toList(),
        LocalDate.of(2025, 1, 6),
        1,
        outcome);
  }
}
