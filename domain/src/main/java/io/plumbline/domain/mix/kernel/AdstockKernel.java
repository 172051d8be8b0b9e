package io.plumbline.domain.mix.kernel;

/** Carry-over of media pressure from period to period, and its derivative. */
public final class AdstockKernel {

  /*
   * Geometric adstock [1] with weights alpha^l over lags l = 0..L, divided by their sum, so that a
   * constant exposure keeps its level once the window is full:
   *
   *   s[t]  = alpha s[t-1] + x[t] - alpha^(L+1) x[t-L-1]          a[t] = s[t] / W
   *   s'[t] = alpha s'[t-1] + s[t-1] - (L+1) alpha^L x[t-L-1]     W = sum of alpha^l
   *
   * The recursion costs O(T) whatever L, and the derivative rides along. W comes from Horner's
   * scheme, which stays exact as alpha approaches 1. A period with no exposure in its whole window
   * has no pressure whatever alpha; resetting there also drops the rounding the subtraction leaves.
   *
   * [1] Jin, Wang, Sun, Chan, Koehler (2017), Bayesian Methods for Media Mix Modeling with Carryover
   *     and Shape Effects
   */

  private AdstockKernel() {}

  /**
   * Writes pressure and its derivative by {@code alpha}, one number a period after the history.
   *
   * @param exposure the exposure of {@code history} periods before, then of the periods asked for
   * @param maxLag the last lag with weight, at least 0
   * @param alpha what one period keeps for the next, in [0, 1]
   */
  public static void geometric(
      double[] exposure,
      int history,
      int maxLag,
      double alpha,
      double[] pressure,
      double[] derivative) {
    geometric(exposure, history, 1, maxLag, alpha, 1, pressure, derivative);
  }

  /**
   * Writes pressure and its derivative, lane g of period t at {@code t * lanes + g}.
   *
   * @param exposure the exposure of {@code history} periods before, then of the periods asked for
   * @param chain the derivative of alpha by what the derivative is wanted by
   */
  public static void geometric(
      double[] exposure,
      int history,
      int lanes,
      int maxLag,
      double alpha,
      double chain,
      double[] pressure,
      double[] derivative) {
    double weight = 0;
    double weightSlope = 0;
    double power = 1;
    for (int lag = 0; lag <= maxLag; lag++) {
      weightSlope = weightSlope * alpha + weight;
      weight = weight * alpha + 1;
      power *= lag == 0 ? 1 : alpha;
    }
    double tail = power * alpha;
    double tailSlope = (maxLag + 1) * power;
    double scale = 1 / weight;
    double drift = weightSlope / weight;
    int before = history * lanes;
    int window = (maxLag + 1) * lanes;
    for (int lane = 0; lane < lanes; lane++) {
      double carried = 0;
      double carriedSlope = 0;
      int quiet = maxLag + 1;
      for (int i = lane; i < exposure.length; i += lanes) {
        double leaving = i >= window ? exposure[i - window] : 0;
        carriedSlope = alpha * carriedSlope + (carried - tailSlope * leaving);
        carried = alpha * carried + (exposure[i] - tail * leaving);
        quiet = exposure[i] != 0 ? 0 : quiet + 1;
        if (quiet > maxLag) {
          carried = 0;
          carriedSlope = 0;
        }
        if (i >= before) {
          double level = carried * scale;
          pressure[i - before] = level;
          derivative[i - before] = chain * (carriedSlope * scale - level * drift);
        }
      }
    }
  }

  /** Writes exposure itself as pressure: no carry-over, so its derivative is zero. */
  public static void none(double[] exposure, int history, double[] pressure, double[] derivative) {
    for (int t = history; t < exposure.length; t++) {
      pressure[t - history] = exposure[t];
      derivative[t - history] = 0;
    }
  }

  /** Returns the normalised weight of the period's own exposure: 1 less the part carried over. */
  public static double ownWeight(double alpha, int maxLag) {
    double weight = 0;
    for (int lag = 0; lag <= maxLag; lag++) {
      weight = weight * alpha + 1;
    }
    return 1 / weight;
  }
}
