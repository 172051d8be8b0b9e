package io.plumbline.domain.mix.response;

/**
 * How pressure carries over from period to period: a linear map of exposure, given its parameters,
 * with weights over lags 0 to {@link #maxLag()} that add up to 1.
 *
 * <p>Series stand period by period: lane g of period t at {@code t * lanes + g}, one lane for each
 * geo. What came before the first period of the exposure counts as none. Nothing is allocated but
 * by {@link #scratch} and {@link #weights}.
 */
public sealed interface CarryOver extends Shape
    permits GeometricCarryOver, WeightedCarryOver, NoCarryOver {

  /** Returns the last lag with weight, in periods; 0 without carry-over. */
  int maxLag();

  /** Returns room for the calculation: one for each thread. */
  double[][] scratch(int history, int periods, int lanes);

  /**
   * Writes the pressure of the periods after the history, and its derivative by each coordinate.
   *
   * @param exposure (history + periods) x lanes numbers, none negative
   * @param history the periods of exposure before the first pressure
   * @param pressure takes periods x lanes numbers
   * @param byParameter takes as many for each parameter
   * @param scratch from {@link #scratch}
   */
  void apply(
      double[] position,
      int first,
      double[] exposure,
      int history,
      int lanes,
      double[] pressure,
      double[][] byParameter,
      double[][] scratch);

  /** Writes what {@link #apply} writes as pressure, without derivatives; of any sign. */
  void carry(
      double[] position,
      int first,
      double[] exposure,
      int history,
      int lanes,
      double[] pressure,
      double[][] scratch);

  /** Returns the part of a period's exposure that presses in that very period. */
  double ownShare(double[] position, int first);

  /** Returns the weights of lags 0 to {@link #maxLag()}, which add up to 1. */
  double[] weights(double[] position, int first);

  /**
   * Writes for each period of exposure the part of it that presses within the periods after the
   * history: with it, totals of pressure are weighted totals of exposure.
   *
   * @param parts takes a number for each period of exposure
   */
  default void landing(double[] position, int first, int history, double[] parts) {
    double[] weights = weights(position, first);
    for (int t = 0; t < parts.length; t++) {
      double part = 0;
      for (int lag = Math.max(0, history - t); lag < weights.length; lag++) {
        part += t + lag < parts.length ? weights[lag] : 0;
      }
      parts[t] = part;
    }
  }
}
