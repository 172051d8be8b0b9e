package io.plumbline.domain.experiment.readout.bsts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.experiment.readout.series.DrawsInference;
import io.plumbline.domain.experiment.readout.series.LiftRules;
import io.plumbline.domain.experiment.readout.series.RandomPanels;
import io.plumbline.domain.experiment.readout.series.Tables;
import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.numeric.JsonVectors;
import io.plumbline.domain.shared.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** CausalImpact's comparison data: 90 days before, 18 of test, three predictors. */
class ComparisonTest {

  private static final int PRE = 90;
  private static final int DAYS = 108;

  private static double[] column(String name) {
    List<Tables.Row> rows = Tables.rows("comparison_data.csv", ",");
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray();
  }

  @Test
  void figures_are_those_of_r_within_monte_carlo_error() {
    JsonNode r = JsonVectors.read("/experiments/causalimpact.json", "/comparison/R");
    double[] changed = column("CHANGED");
    double[][] predictors = {
      column("NOT_CHANGED_1"), column("NOT_CHANGED_2"), column("NOT_CHANGED_3")
    };
    StructuralSeries found =
        StructuralSeries.sample(changed, predictors, PRE, 1, 500, 8000, new Seed(7));
    double actual = Totals.mean(changed, PRE, DAYS);
    double expected = Totals.mean(found.level(), PRE, DAYS);
    double[] effects =
        Arrays.stream(found.draws())
            .mapToDouble(draw -> actual - Totals.mean(draw, 0, draw.length))
            .toArray();
    DrawsInference inference = DrawsInference.of(actual - expected, effects, Alternative.TWO_SIDED);
    LiftInterval interval = inference.interval(0.05);
    assertThat(actual).isCloseTo(JsonVectors.number(r, "actual"), within(0.5));
    assertThat(expected).isCloseTo(JsonVectors.number(r, "pred"), within(75.0));
    assertThat(inference.standardError()).isCloseTo(JsonVectors.number(r, "pred_sd"), within(50.0));
    assertThat(inference.estimate()).isCloseTo(JsonVectors.number(r, "abs"), within(75.0));
    double[] ends = JsonVectors.numbers(r, "abs_ci");
    assertThat(interval.lower()).isCloseTo(ends[0], within(150.0));
    assertThat(interval.upper()).isCloseTo(ends[1], within(150.0));
    assertThat(inference.pValue() / 2).isCloseTo(JsonVectors.number(r, "p"), within(0.03));
  }

  @Test
  void known_effect_of_ten_is_found_on_the_vignettes_kind_of_series() {
    Random random = new Random(1);
    double[] x = new double[100];
    double[] y = new double[100];
    double state = 0;
    for (int t = 0; t < 100; t++) {
      state = 0.999 * state + random.nextGaussian();
      x[t] = 100 + state;
      y[t] = 1.2 * x[t] + random.nextGaussian() + (t >= 70 ? 10 : 0);
    }
    Effect effect =
        StructuralTimeSeries.with(new Seed(1))
            .estimate(
                RandomPanels.panel(new double[][] {y, x}),
                GeoTest.of(new int[] {0}, new int[] {1}, 70, 100));
    assertThat(effect.att()).isCloseTo(10, within(1.5));
    assertThat(effect.significant(0.05)).isTrue();
  }

  /** A strong week that the controls do not have, and a test of ten days. */
  @Test
  void days_of_the_week_are_told_from_the_effect() {
    int runs = 40;
    int covered = 0;
    double with = 0;
    double without = 0;
    for (int run = 1; run <= runs; run++) {
      Random random = new Random(run);
      double[] x = new double[66];
      double[] y = new double[66];
      for (int t = 0; t < 66; t++) {
        x[t] = 100 + 3 * random.nextGaussian();
        y[t] = 50 + 0.5 * x[t] + (t % 7 >= 5 ? 30 : 0) + random.nextGaussian();
      }
      double truth = Totals.mean(y, 56, 66);
      StructuralSeries weekly =
          StructuralSeries.sample(y, new double[][] {x}, 56, 7, 100, 400, new Seed(run));
      StructuralSeries plain =
          StructuralSeries.sample(y, new double[][] {x}, 56, 1, 100, 400, new Seed(run));
      with += Math.abs(Totals.mean(weekly.level(), 56, 66) - truth) / runs;
      without += Math.abs(Totals.mean(plain.level(), 56, 66) - truth) / runs;
      double[] effects =
          Arrays.stream(weekly.draws()).mapToDouble(d -> truth - Totals.mean(d, 0, 10)).toArray();
      covered +=
          DrawsInference.of(
                      truth - Totals.mean(weekly.level(), 56, 66), effects, Alternative.TWO_SIDED)
                  .interval(0.1)
                  .contains(0)
              ? 1
              : 0;
    }
    assertThat(with).as("error with the week; without it is %s", without).isLessThan(without / 4);
    assertThat(covered).as("of %d, at 90 %%", runs).isGreaterThanOrEqualTo(33);
  }

  @Test
  void seasons_need_two_cycles() {
    assertThatThrownBy(
            () ->
                StructuralSeries.sample(
                    new double[20], new double[0][], 13, 7, 10, 100, new Seed(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two cycles of 7");
  }

  @Property(tries = 20)
  void readout_keeps_its_rules_and_its_scale(
      @ForAll @IntRange(min = 1) int seed, @ForAll Alternative alternative) {
    double[][] all = RandomPanels.outcome(8, 54, 0.05, seed);
    GeoTest test =
        GeoTest.against(RandomPanels.panel(all), new int[] {0, 3}, 40, 54)
            .looking(alternative, 0.05);
    StructuralTimeSeries method = new StructuralTimeSeries(100, 300, new Seed(seed));
    Effect effect = method.estimate(RandomPanels.panel(all), test);
    Effect scaled = method.estimate(RandomPanels.panel(RandomPanels.times(all, 1024)), test);
    LiftRules.hold(effect.lift());
    assertThat(scaled.lift().estimate()).isCloseTo(effect.lift().estimate(), within(1e-9));
    assertThat(scaled.lift().pValue()).isEqualTo(effect.lift().pValue());
    Effect again = method.estimate(RandomPanels.panel(all), test);
    assertThat(again.lift().estimate()).isEqualTo(effect.lift().estimate());
  }
}
