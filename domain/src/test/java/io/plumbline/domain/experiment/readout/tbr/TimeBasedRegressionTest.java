package io.plumbline.domain.experiment.readout.tbr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.experiment.readout.series.LiftRules;
import io.plumbline.domain.experiment.readout.series.RandomPanels;
import io.plumbline.domain.experiment.readout.tbr.TimeBasedRegression.Errors;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What regression of totals keeps on any panel. */
class TimeBasedRegressionTest {

  private static final int PRE = 40;
  private static final int PERIODS = 54;

  @Property(tries = 100)
  void readout_keeps_its_rules_and_its_scale(
      @ForAll @IntRange(min = 1) int seed, @ForAll Alternative alternative, @ForAll Errors errors) {
    double[][] all = RandomPanels.outcome(8, PERIODS, 0.05, seed);
    GeoTest test =
        GeoTest.against(RandomPanels.panel(all), new int[] {0, 3}, PRE, PERIODS)
            .looking(alternative, 0.05);
    TimeBasedRegression method = new TimeBasedRegression(errors);
    Effect effect = method.estimate(RandomPanels.panel(all), test);
    Effect scaled = method.estimate(RandomPanels.panel(RandomPanels.times(all, 1e-4)), test);
    LiftRules.hold(effect.lift());
    assertThat(scaled.lift().estimate()).isCloseTo(effect.lift().estimate(), within(1e-9));
    assertThat(scaled.lift().pValue()).isCloseTo(effect.lift().pValue(), within(1e-9));
    assertThat(scaled.expected() * 1e4)
        .isCloseTo(effect.expected(), within(1e-8 * effect.expected()));
  }

  @Test
  void independent_errors_are_believed_too_often_where_errors_remember() {
    int runs = 400;
    int classic = 0;
    int serial = 0;
    for (int seed = 0; seed < runs; seed++) {
      double[][] all = RandomPanels.outcome(12, PERIODS, 0.05, seed);
      GeoTest test = GeoTest.against(RandomPanels.panel(all), new int[] {5}, PRE, PERIODS);
      classic += rejected(Errors.CLASSIC, all, test);
      serial += rejected(Errors.SERIAL, all, test);
    }
    assertThat(classic).isGreaterThan(serial);
    assertThat((double) serial / runs).isLessThan(0.09);
  }

  private static int rejected(Errors errors, double[][] all, GeoTest test) {
    return new TimeBasedRegression(errors).estimate(RandomPanels.panel(all), test).significant(0.05)
        ? 1
        : 0;
  }

  @Property(tries = 300)
  void return_on_estimated_spend_keeps_its_rules(
      @ForAll @IntRange(min = 1) int seed, @ForAll Alternative alternative) {
    Random random = new Random(seed);
    StudentInference outcome =
        new StudentInference(random.nextGaussian() * 3, 1, 3 + random.nextInt(40), alternative);
    double spend = random.nextGaussian() * 4;
    LiftRules.hold(new FiellerInference(outcome, new StudentInference(spend, 1, 20, alternative)));
  }

  @Test
  void return_on_known_spend_is_that_of_the_outcome() {
    StudentInference outcome = new StudentInference(100, 20, 30, Alternative.TWO_SIDED);
    FiellerInference found =
        new FiellerInference(outcome, new StudentInference(50, 1e-9, 30, Alternative.TWO_SIDED));
    assertThat(found.estimate()).isEqualTo(2);
    assertThat(found.interval(0.05).lower())
        .isCloseTo(outcome.interval(0.05).lower() / 50, within(1e-6));
    assertThat(found.pValue()).isEqualTo(outcome.pValue());
  }
}
