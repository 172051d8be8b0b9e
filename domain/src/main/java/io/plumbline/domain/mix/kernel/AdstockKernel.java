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
   * Each step of the recursion waits for the one before, so two strands run side by side: two lanes,
   * or the two halves of a single one, where the second half begins with its window of lags.
   *
   * [1] Jin, Wang, Sun, Chan, Koehler (2017), Bayesian Methods for Media Mix Modeling with Carryover
   *     and Shape Effects
   */

  private AdstockKernel() {}

  /**
   * Writes pressure and its derivative, lane g of period t at {@code t * lanes + g}.
   *
   * @param exposure the exposure of {@code history} periods before, then of the periods asked for
   * @param maxLag the last lag with weight, at least 0
   * @param alpha what one period keeps for the next, in [0, 1]
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
    int lags = maxLag + 1;
    int before = history * lanes;
    int first = Math.max(0, history - lags);
    int periods = exposure.length / lanes - first;
    if (lanes == 1 && periods > 2 * lags) {
      int middle = first + (periods + lags) / 2;
      int steps = exposure.length - middle + lags;
      strands(
          exposure,
          first,
          history,
          middle - lags,
          middle,
          1,
          steps,
          lags,
          alpha,
          tail,
          tailSlope,
          before,
          pressure,
          derivative);
    } else {
      for (int lane = 0; lane < lanes; lane += 2) {
        int one = first * lanes + lane;
        int other = first * lanes + Math.min(lane + 1, lanes - 1);
        strands(
            exposure,
            one,
            before,
            other,
            before,
            lanes,
            periods,
            lags,
            alpha,
            tail,
            tailSlope,
            before,
            pressure,
            derivative);
      }
    }
    double scale = 1 / weight;
    double slope = chain * scale;
    double drift = chain * weightSlope / weight;
    int cells = exposure.length - before;
    for (int i = 0; i < cells; i++) {
      double level = pressure[i] * scale;
      pressure[i] = level;
      derivative[i] = derivative[i] * slope - level * drift;
    }
  }

  /**
   * Runs the recursion along two strands of cells, before it is divided by the weights' sum.
   *
   * @param one the first cell of one strand, which begins from nothing
   * @param fromOne the first cell of that strand to write
   * @param stride how far apart a strand's cells are
   * @param before how many cells of exposure come before the first of pressure
   */
  private static void strands(
      double[] exposure,
      int one,
      int fromOne,
      int other,
      int fromOther,
      int stride,
      int steps,
      int lags,
      double alpha,
      double tail,
      double tailSlope,
      int before,
      double[] pressure,
      double[] derivative) {
    double a = 0;
    double aSlope = 0;
    double b = 0;
    double bSlope = 0;
    int aQuiet = 0;
    int bQuiet = 0;
    int i = one;
    int j = other;
    int head = Math.min(steps, lags);
    for (int step = 0; step < head; step++) {
      double x = exposure[i];
      double y = exposure[j];
      aSlope = alpha * aSlope + a;
      bSlope = alpha * bSlope + b;
      a = alpha * a + x;
      b = alpha * b + y;
      aQuiet = x != 0 ? 0 : aQuiet + 1;
      bQuiet = y != 0 ? 0 : bQuiet + 1;
      if (i >= fromOne) {
        pressure[i - before] = a;
        derivative[i - before] = aSlope;
      }
      if (j >= fromOther) {
        pressure[j - before] = b;
        derivative[j - before] = bSlope;
      }
      i += stride;
      j += stride;
    }
    int window = lags * stride;
    for (int step = head; step < steps; step++) {
      double x = exposure[i];
      double y = exposure[j];
      double xLeaving = exposure[i - window];
      double yLeaving = exposure[j - window];
      aSlope = alpha * aSlope + (a - tailSlope * xLeaving);
      bSlope = alpha * bSlope + (b - tailSlope * yLeaving);
      a = alpha * a + (x - tail * xLeaving);
      b = alpha * b + (y - tail * yLeaving);
      aQuiet = x != 0 ? 0 : aQuiet + 1;
      bQuiet = y != 0 ? 0 : bQuiet + 1;
      if (aQuiet >= lags) {
        a = 0;
        aSlope = 0;
      }
      if (bQuiet >= lags) {
        b = 0;
        bSlope = 0;
      }
      pressure[i - before] = a;
      derivative[i - before] = aSlope;
      pressure[j - before] = b;
      derivative[j - before] = bSlope;
      i += stride;
      j += stride;
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
