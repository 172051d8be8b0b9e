package io.plumbline.domain.experiment.readout.sdid;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.PrePeriodFit;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Seed;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Synthetic difference-in-differences of geos that are each divided by their own mean before the
 * test, so that a large geo counts like a small one; its error from placebos on the controls.
 *
 * @param draws placebo groups drawn where more than one geo was treated
 */
public record SyntheticDifference(int draws, Seed seed) implements LiftEstimator {

  private static final int DRAWS = 200;

  public SyntheticDifference {
    that(draws >= 20, "At least 20 placebo groups are drawn, not %s.", draws);
  }

  /** With 200 placebo groups. */
  public static SyntheticDifference with(Seed seed) {
    return new SyntheticDifference(DRAWS, seed);
  }

  @Override
  public Method method() {
    return Method.SDID;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    test.within(panel);
    int pre = test.start();
    double[] sum = Totals.sum(panel.outcome(), test.treated(), test.last());
    double level = Totals.mean(sum, 0, pre);
    that(level > 0, "The treated geos had no outcome before the test.");
    double[][] controls = indexed(panel, test);
    double[] index = Totals.times(sum, 1 / level);
    int geos = test.treated().length;
    WeightedDifference found = fit(controls, index, pre, geos);
    PlaceboError error =
        PlaceboError.of(
            controls, pre, geos, Differencing.SYNTHETIC_DIFFERENCE, Solver.EXACT, draws, seed);
    double expected = Totals.mean(found.counterfactual(), pre, test.last());
    double perGeo = level / geos;
    double[] plain =
        WeightedDifference.of(
                controls, index, pre, geos, Differencing.PLAIN_DIFFERENCE, Solver.EXACT)
            .counterfactual();
    Map<Geo, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < controls.length; i++) {
      weights.put(panel.geos().get(test.controls()[i]), found.controls()[i]);
    }
    return new Effect(
        Method.SDID,
        new StudentInference(
            found.estimate() / expected,
            error.standardError() / expected,
            controls.length - 1.0,
            test.alternative()),
        expected * level * test.window(),
        geos,
        test.window(),
        Totals.times(index, perGeo),
        Totals.times(found.counterfactual(), perGeo),
        weights,
        PrePeriodFit.of(
            Totals.times(index, perGeo),
            Totals.times(found.counterfactual(), perGeo),
            Totals.times(plain, perGeo),
            pre));
  }

  private static WeightedDifference fit(double[][] controls, double[] index, int pre, int geos) {
    return WeightedDifference.of(
        controls, index, pre, geos, Differencing.SYNTHETIC_DIFFERENCE, Solver.EXACT);
  }

  private static double[][] indexed(GeoPanel panel, GeoTest test) {
    double[][] controls = new double[test.controls().length][];
    for (int i = 0; i < controls.length; i++) {
      double[] row = Totals.sum(panel.outcome(), new int[] {test.controls()[i]}, test.last());
      double mean = Totals.mean(row, 0, test.start());
      that(
          mean > 0,
          "%s had no outcome before the test; leave it out of the controls.",
          panel.geos().get(test.controls()[i]));
      controls[i] = Totals.times(row, 1 / mean);
    }
    return controls;
  }
}
