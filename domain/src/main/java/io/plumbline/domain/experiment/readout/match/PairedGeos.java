package io.plumbline.domain.experiment.readout.match;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.PrePeriodFit;
import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.shared.Geo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lift of treated geos, each against the control nearest in size before the test, with the
 * pairs that fit least trimmed: the gap of a pair is the response, what the control lets expect the
 * cost.
 */
public final class PairedGeos implements LiftEstimator {

  @Override
  public Method method() {
    return Method.TRIMMED_MATCH;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    test.within(panel);
    int n = test.treated().length;
    that(n >= 3, "A trimmed match needs 3 treated geos, not %s.", n);
    that(test.controls().length >= n, "A trimmed match needs a control for each treated geo.");
    int[] partners = partners(panel.outcome(), test);
    double[] gaps = new double[n];
    double[] expected = new double[n];
    double[] treated = new double[test.last()];
    double[] counterfactual = new double[test.last()];
    for (int i = 0; i < n; i++) {
      double[] own = panel.outcome()[test.treated()[i]];
      double[] other = panel.outcome()[partners[i]];
      double level = Totals.mean(other, 0, test.start());
      that(level > 0, "%s had no outcome before the test.", panel.geos().get(partners[i]));
      double ratio = Totals.mean(own, 0, test.start()) / level;
      for (int t = 0; t < test.last(); t++) {
        treated[t] += own[t] / n;
        counterfactual[t] += ratio * other[t] / n;
      }
      expected[i] = ratio * Totals.sum(other, test.start(), test.last());
      gaps[i] = Totals.sum(own, test.start(), test.last()) - expected[i];
    }
    TrimmedMatch found = TrimmedMatch.of(gaps, expected, TrimmedMatch.MOST);
    Map<Geo, Double> weights = new LinkedHashMap<>();
    for (int partner : partners) {
      weights.put(panel.geos().get(partner), 1.0 / n);
    }
    return new Effect(
        Method.TRIMMED_MATCH,
        found.inference(
            gaps, expected, TrimmedMatchInference.Reference.STUDENT, test.alternative()),
        Arrays.stream(expected).sum(),
        n,
        test.window(),
        treated,
        counterfactual,
        weights,
        PrePeriodFit.of(treated, counterfactual, plain(panel, test, treated), test.start()));
  }

  private static double[] plain(GeoPanel panel, GeoTest test, double[] treated) {
    double[] all = Totals.sum(panel.outcome(), test.controls(), test.last());
    return Totals.times(
        all, Totals.mean(treated, 0, test.start()) / Totals.mean(all, 0, test.start()));
  }

  /** The largest treated geo chooses first. */
  private static int[] partners(double[][] outcome, GeoTest test) {
    int n = test.treated().length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingDouble(
            (Integer i) -> -Totals.mean(outcome[test.treated()[i]], 0, test.start())));
    boolean[] taken = new boolean[test.controls().length];
    int[] partners = new int[n];
    for (int i : order) {
      double size = Totals.mean(outcome[test.treated()[i]], 0, test.start());
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < taken.length; c++) {
        double off = Math.abs(Totals.mean(outcome[test.controls()[c]], 0, test.start()) - size);
        if (!taken[c] && off < least) {
          least = off;
          nearest = c;
        }
      }
      taken[nearest] = true;
      partners[i] = test.controls()[nearest];
    }
    return partners;
  }
}
