package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.LagKernel;

/** A carry-over given by its weight at each lag: a weighted sum over the window of lags. */
public sealed interface WeightedCarryOver extends CarryOver
    permits BinomialCarryOver, DelayedCarryOver, WeibullCdfCarryOver, WeibullPdfCarryOver {

  /**
   * Writes the logarithm of each lag's weight, not yet normalised, into the first array, and its
   * derivative by each coordinate into those that follow.
   */
  void logWeights(double[] position, int first, double[][] logWeights);

  @Override
  default double[][] scratch(int history, int periods, int lanes) {
    return new double[1 + parameters().size()][maxLag() + 1];
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
    carry(position, first, exposure, history, lanes, pressure, scratch);
    for (int p = 0; p < byParameter.length; p++) {
      LagKernel.sum(exposure, history, lanes, scratch[1 + p], byParameter[p]);
    }
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
    logWeights(position, first, scratch);
    LagKernel.normalise(scratch);
    LagKernel.sum(exposure, history, lanes, scratch[0], pressure);
  }

  @Override
  default double ownShare(double[] position, int first) {
    return weights(position, first)[0];
  }

  @Override
  default double[] weights(double[] position, int first) {
    double[][] weights = scratch(0, 0, 1);
    logWeights(position, first, weights);
    LagKernel.normalise(weights);
    return weights[0];
  }
}
