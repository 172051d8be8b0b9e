package io.plumbline.domain.experiment.readout;

/** How the gap between a geo and its synthetic control behaves where none of them was treated. */
final class UntreatedGaps {

  private static final int MOST = 24;
  private static final int FEWEST_DONORS = 2;

  private UntreatedGaps() {}

  /**
   * Learns from controls, at most 24 spread over the panel, each against the others: their gaps
   * before the test by weights that did not see them, and those of the test's window.
   *
   * @param gaps treated less donor, donor by donor, the test's window included
   * @param n the periods before the test
   * @param ridge that the treated geos' weights were drawn to equal ones by
   */
  static GapPrior prior(double[][] gaps, int n, int window, double ridge) {
    int controls = gaps.length;
    int count = controls <= FEWEST_DONORS ? 0 : Math.min(MOST, controls);
    double[][] untreated = new double[count][];
    for (int k = 0; k < count; k++) {
      int stand = k * controls / count;
      double[][] others = new double[controls - 1][];
      for (int i = 0; i < others.length; i++) {
        others[i] = difference(gaps[i < stand ? i : i + 1], gaps[stand]);
      }
      untreated[k] =
          Double.isInfinite(ridge)
              ? mean(others)
              : new CrossFit(others, n, window, new double[] {ridge}).residuals();
    }
    return GapPrior.of(untreated, n);
  }

  private static double[] difference(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int t = 0; t < one.length; t++) {
      difference[t] = one[t] - other[t];
    }
    return difference;
  }

  private static double[] mean(double[][] series) {
    double[] mean = new double[series[0].length];
    for (double[] one : series) {
      for (int t = 0; t < mean.length; t++) {
        mean[t] += one[t] / series.length;
      }
    }
    return mean;
  }
}
