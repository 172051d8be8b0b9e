package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.SimplexWeights;
import java.util.Arrays;

/**
 * How near a synthetic control with fixed effects comes to the mean of a set's treated geos: the
 * figures by which GeoLift ranks markets.
 *
 * @param scaledL2 the gap before the test as a part of that of equal weights
 * @param att the mean gap in the window, per treated geo and period, in the KPI's unit
 * @param lift the same as a part of the counterfactual
 */
record MarketFit(double scaledL2, double att, double lift) {

  /**
   * The fit before {@code start}, and the gap in [start, end) had the treated geos been higher by
   * {@code effect}.
   */
  static MarketFit of(GeoPanel panel, MarketSet set, int start, int end, double effect) {
    double[] treated = SeriesLikeness.sum(panel.outcome(), set.treated());
    Arrays.setAll(treated, t -> treated[t] / set.treated().length);
    double level = SeriesLikeness.mean(treated, start);
    int n = set.controls().length;
    double[][] gaps = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] donor = panel.outcome()[set.controls()[i]];
      double own = SeriesLikeness.mean(donor, start);
      gaps[i] = new double[end];
      Arrays.setAll(gaps[i], t -> treated[t] - level - (donor[t] - own));
    }
    double[] weights = weights(gaps, start);
    double[] equal = new double[n];
    Arrays.fill(equal, 1.0 / n);
    double seen = 0;
    double gap = 0;
    for (int t = start; t < end; t++) {
      seen += treated[t];
      gap += weighted(gaps, weights, t);
    }
    double added = effect * seen;
    double expected = seen - gap;
    return new MarketFit(
        size(gaps, weights, start) / size(gaps, equal, start),
        (gap + added) / (end - start),
        (seen + added) / expected - 1);
  }

  private static double[] weights(double[][] gaps, int periods) {
    int n = gaps.length;
    double[] products = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int t = 0; t < periods; t++) {
          products[i * n + j] += gaps[i][t] * gaps[j][t];
        }
      }
    }
    double[] weights = new double[n];
    new SimplexWeights(n).solve(products, 0, false, weights);
    return weights;
  }

  private static double weighted(double[][] gaps, double[] weights, int t) {
    double sum = 0;
    for (int i = 0; i < gaps.length; i++) {
      sum += weights[i] * gaps[i][t];
    }
    return sum;
  }

  private static double size(double[][] gaps, double[] weights, int periods) {
    double squares = 0;
    for (int t = 0; t < periods; t++) {
      double gap = weighted(gaps, weights, t);
      squares += gap * gap;
    }
    return Math.sqrt(squares);
  }
}
