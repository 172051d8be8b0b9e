package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.LagKernel;

/** A carry-over given by its weight at each lag: a weighted sum over the window of lags. */
public sealed interface WeightedCarryOver extends CarryOver
    permits BinomialCarryOver, DelayedCarryOver, WeibullCdfCarryOver, WeibullPdfCarryOver {

  /** How many lags are added up in one go. */
  int AT_ONCE = 4;

  /** Derivatives that nobody wants. */
  double[][] NOT_ASKED_FOR = {};

  /**
   * Writes the logarithm of each lag's weight, not yet normalised, into the first array, and its
   * derivative by each coordinate into those that follow.
   */
  void logWeights(double[] position, int first, double[][] logWeights);

  /** Returns weights, their derivatives by each coordinate, and exposure shifted by four lags. */
  @Override
  default double[][] scratch(int history, int periods, int lanes) {
    int parameters = parameters().size();
    double[][] scratch = new double[1 + parameters + AT_ONCE][];
    for (int k = 0; k < scratch.length; k++) {
      scratch[k] = new double[k <= parameters ? maxLag() + 1 : periods * lanes];
    }
    return scratch;
  }

  @Override
  default void apply(
      double[] position,
      int first,
      double[] exposure,
      int history,
      int lanes,
      double[] pressure,
      double[][] byParameter,
      double[][] scratch) {
    sum(position, first, exposure, history, lanes, pressure, byParameter, scratch);
  }

  @Override
  default void carry(
      double[] position,
      int first,
      double[] exposure,
      int history,
      int lanes,
      double[] pressure,
      double[][] scratch) {
    sum(position, first, exposure, history, lanes, pressure, NOT_ASKED_FOR, scratch);
  }

  private void sum(
      double[] position,
      int first,
      double[] exposure,
      int history,
      int lanes,
      double[] pressure,
      double[][] byParameter,
      double[][] scratch) {
    int parameters = scratch.length - 1 - AT_ONCE;
    logWeights(position, first, scratch);
    LagKernel.normalise(scratch, parameters);
    int cells = exposure.length - history * lanes;
    double[] a = scratch[parameters + 1];
    double[] b = scratch[parameters + 2];
    double[] c = scratch[parameters + 3];
    double[] d = scratch[parameters + 4];
    for (int lag = 0; lag <= maxLag(); lag += AT_ONCE) {
      LagKernel.shift(exposure, history, lanes, lag, a);
      LagKernel.shift(exposure, history, lanes, lag + 1, b);
      LagKernel.shift(exposure, history, lanes, lag + 2, c);
      LagKernel.shift(exposure, history, lanes, lag + 3, d);
      LagKernel.add(scratch[0], lag, a, b, c, d, pressure, cells);
      for (int p = 0; p < byParameter.length; p++) {
        LagKernel.add(scratch[1 + p], lag, a, b, c, d, byParameter[p], cells);
      }
    }
  }

  @Override
  default double ownShare(double[] position, int first) {
    return weights(position, first)[0];
  }

  @Override
  default double[] weights(double[] position, int first) {
    double[][] weights = scratch(0, 0, 1);
    logWeights(position, first, weights);
    LagKernel.normalise(weights, parameters().size());
    return weights[0];
  }
}
