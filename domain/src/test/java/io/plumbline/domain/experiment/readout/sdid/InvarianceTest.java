package io.plumbline.domain.experiment.readout.sdid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.series.LiftRules;
import io.plumbline.domain.experiment.readout.series.RandomPanels;
import io.plumbline.domain.shared.Seed;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What shifts and scales of a panel do to a weighted difference: the published invariances. */
class InvarianceTest {

  private static final int PRE = 15;
  private static final int PERIODS = 21;
  private static final int GEOS = 9;

  private static double estimate(double[][] all, Differencing kind) {
    return fit(all, kind).estimate();
  }

  private static WeightedDifference fit(double[][] all, Differencing kind) {
    double[][] controls = new double[all.length - 1][];
    System.arraycopy(all, 1, controls, 0, controls.length);
    return WeightedDifference.of(controls, all[0], PRE, 1, kind, Solver.EXACT);
  }

  private interface Change {
    double of(int geo, int period);
  }

  private static double[][] plus(double[][] all, Change change) {
    double[][] sum = new double[all.length][PERIODS];
    for (int g = 0; g < all.length; g++) {
      for (int t = 0; t < PERIODS; t++) {
        sum[g][t] = all[g][t] + change.of(g, t);
      }
    }
    return sum;
  }

  @Property(tries = 40)
  void shifts_move_the_estimate_as_they_must(@ForAll @IntRange(min = 1) int seed) {
    double[][] all = RandomPanels.outcome(GEOS, PERIODS, 0.05, seed);
    Random random = new Random(seed);
    double[] byTime = random.doubles(PERIODS, -300, 300).toArray();
    double[] byGeo = random.doubles(GEOS, -300, 300).toArray();
    double c = 50;
    for (Differencing kind : Differencing.values()) {
      double tau = estimate(all, kind);
      boolean shifted = kind != Differencing.SYNTHETIC_CONTROL;
      // the shrinkage follows the spread of movements, which a steady trend leaves as it is
      boolean shrunk = kind == Differencing.SYNTHETIC_DIFFERENCE;
      same(estimate(plus(all, (g, t) -> shrunk ? 40.0 * t : byTime[t]), kind), tau);
      same(estimate(plus(all, (g, t) -> g == 0 && t >= PRE ? c : 0), kind), tau + c);
      if (shifted) {
        same(estimate(plus(all, (g, t) -> byGeo[g]), kind), tau);
        same(estimate(plus(all, (g, t) -> g == 0 && t < PRE ? c : 0), kind), tau - c);
        same(estimate(plus(all, (g, t) -> g > 0 && t < PRE ? c : 0), kind), tau + c);
        same(estimate(plus(all, (g, t) -> g > 0 && t >= PRE ? c : 0), kind), tau - c);
      }
    }
  }

  @Property(tries = 40)
  void scale_changes_the_scale_and_no_weight(@ForAll @IntRange(min = 1) int seed) {
    double[][] all = RandomPanels.outcome(GEOS, PERIODS, 0.05, seed);
    for (Differencing kind : Differencing.values()) {
      WeightedDifference one = fit(all, kind);
      WeightedDifference other = fit(RandomPanels.times(all, 1000), kind);
      same(other.estimate() / 1000, one.estimate());
      assertThat(other.controls()).containsExactly(one.controls(), within(1e-6));
    }
  }

  @Property(tries = 40)
  void readout_keeps_its_rules_and_its_scale(
      @ForAll @IntRange(min = 1) int seed, @ForAll Alternative alternative) {
    double[][] all = RandomPanels.outcome(GEOS, PERIODS, 0.05, seed);
    GeoTest test =
        GeoTest.against(RandomPanels.panel(all), new int[] {0, 3}, PRE, PERIODS)
            .looking(alternative, 0.05);
    SyntheticDifference method = new SyntheticDifference(30, new Seed(seed));
    Effect effect = method.estimate(RandomPanels.panel(all), test);
    Effect scaled = method.estimate(RandomPanels.panel(RandomPanels.times(all, 0.001)), test);
    LiftRules.hold(effect.lift());
    assertThat(scaled.lift().estimate()).isCloseTo(effect.lift().estimate(), within(1e-6));
    assertThat(scaled.lift().pValue()).isCloseTo(effect.lift().pValue(), within(1e-5));
    assertThat(scaled.expected() * 1000)
        .isCloseTo(effect.expected(), within(1e-6 * effect.expected()));
    double observed = 0;
    for (int t = PRE; t < PERIODS; t++) {
      observed += all[0][t] + all[3][t];
    }
    assertThat(effect.incremental() + effect.expected())
        .isCloseTo(observed, within(1e-8 * observed));
  }

  @Test
  void no_placebo_where_controls_are_not_more_than_the_treated() {
    double[][] all = RandomPanels.outcome(6, PERIODS, 0.05, 1);
    GeoTest test = GeoTest.against(RandomPanels.panel(all), new int[] {0, 1, 2}, PRE, PERIODS);
    assertThatThrownBy(
            () -> SyntheticDifference.with(new Seed(1)).estimate(RandomPanels.panel(all), test))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more controls (3) than treated geos (3)");
  }

  private static void same(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(2e-3));
  }
}
