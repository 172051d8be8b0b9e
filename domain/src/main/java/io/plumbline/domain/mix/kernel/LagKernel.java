package io.plumbline.domain.mix.kernel;

/** Carry-over by weights over lags, and its derivatives. */
public final class LagKernel {

  /*
   * Each family writes log w_l and its derivatives g_l by the sampler's coordinates, which gives
   * smooth weights that never overflow:
   *
   *   v_l = w_l / sum w        dv_l = v_l (g_l - sum_j v_j g_j)
   *
   * Pressure and derivatives are then sums over lags of shifted exposure. C2 vectorises such a sum
   * only where all arrays carry the same index; so exposure is copied shifted, four lags at a time,
   * and one long loop over the cells of all lanes adds them up.
   *
   * logit coordinates x: alpha = 1 / (1 + e^-x), d log alpha / dx = 1 - alpha.
   */

  private LagKernel() {}

  /**
   * Turns log weights and their derivatives, an array each, into normalised ones.
   *
   * @param parameters how many arrays of derivatives follow the first
   */
  public static void normalise(double[][] weights, int parameters) {
    double[] weight = weights[0];
    int lags = weight.length;
    double highest = Double.NEGATIVE_INFINITY;
    for (int lag = 0; lag < lags; lag++) {
      highest = Math.max(highest, weight[lag]);
    }
    double sum = 0;
    for (int lag = 0; lag < lags; lag++) {
      weight[lag] = Math.exp(weight[lag] - highest);
      sum += weight[lag];
    }
    for (int lag = 0; lag < lags; lag++) {
      weight[lag] /= sum;
    }
    for (int p = 1; p <= parameters; p++) {
      double[] slope = weights[p];
      double mean = 0;
      for (int lag = 0; lag < lags; lag++) {
        mean += weight[lag] > 0 ? weight[lag] * slope[lag] : 0;
      }
      for (int lag = 0; lag < lags; lag++) {
        slope[lag] = weight[lag] > 0 ? weight[lag] * (slope[lag] - mean) : 0;
      }
    }
  }

  /**
   * Writes what is {@code lag} periods earlier than each cell after the history.
   *
   * @param shifted takes a number for each cell; 0 where nothing is known
   */
  public static void shift(double[] exposure, int history, int lanes, int lag, double[] shifted) {
    int from = (history - lag) * lanes;
    int unknown = Math.clamp(-from, 0, shifted.length);
    for (int i = 0; i < unknown; i++) {
      shifted[i] = 0;
    }
    if (unknown < shifted.length) {
      System.arraycopy(exposure, from + unknown, shifted, unknown, shifted.length - unknown);
    }
  }

  /** Returns the weight of a lag; 0 past the last. */
  private static double weight(double[] weights, int lag) {
    return lag < weights.length ? weights[lag] : 0;
  }

  /**
   * Adds up four lags.
   *
   * @param lag the first of the lags that {@code a} to {@code d} hold
   * @param sums takes the sum where that is lag 0, and has it added after
   */
  public static void add(
      double[] weights,
      int lag,
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double[] sums,
      int cells) {
    double u = weight(weights, lag);
    double v = weight(weights, lag + 1);
    double w = weight(weights, lag + 2);
    double x = weight(weights, lag + 3);
    if (lag == 0) {
      for (int i = 0; i < cells; i++) {
        sums[i] = (u * a[i] + v * b[i]) + (w * c[i] + x * d[i]);
      }
    } else {
      for (int i = 0; i < cells; i++) {
        sums[i] += (u * a[i] + v * b[i]) + (w * c[i] + x * d[i]);
      }
    }
  }

  /**
   * Weights alpha^((lag - theta)^2).
   *
   * @param logitAlpha the first coordinate
   * @param logitPeak the second: theta is the last lag times its logistic
   */
  public static void delayed(double logitAlpha, double logitPeak, double[][] log) {
    int lags = log[0].length;
    double alpha = 1 / (1 + Math.exp(-logitAlpha));
    double logAlpha = logLogistic(logitAlpha);
    double part = 1 / (1 + Math.exp(-logitPeak));
    double peak = (lags - 1) * part;
    for (int lag = 0; lag < lags; lag++) {
      double away = lag - peak;
      log[0][lag] = logAlpha * away * away;
      log[1][lag] = (1 - alpha) * away * away;
      log[2][lag] = -2 * logAlpha * away * peak * (1 - part);
    }
  }

  /** Weights (1 - lag / lags)^(1 / alpha - 1). */
  public static void binomial(double logitAlpha, double[][] log) {
    int lags = log[0].length;
    double exponent = Math.exp(Math.min(-logitAlpha, 600));
    for (int lag = 0; lag < lags; lag++) {
      double falling = exponent * Math.log1p(-(double) lag / lags);
      log[0][lag] = falling;
      log[1][lag] = -falling;
    }
  }

  /** Weights u^(shape - 1) exp(-u^shape) with u = (lag + 1) / scale. */
  public static void weibullPdf(double logShape, double logScale, double[][] log) {
    int lags = log[0].length;
    double shape = Math.exp(logShape);
    for (int lag = 0; lag < lags; lag++) {
      double logAge = Math.log(lag + 1.0) - logScale;
      // capped where it would overflow, in the order of the lags
      double hazard = Math.exp(Math.min(shape * logAge, 600 + 0.1 * lag));
      log[0][lag] = (shape - 1) * logAge - hazard;
      log[1][lag] = shape * logAge * (1 - hazard);
      log[2][lag] = 1 - shape + shape * hazard;
    }
  }

  /** Weights exp(-sum over i = 1..lag of (i / scale)^shape). */
  public static void weibullCdf(double logShape, double logScale, double[][] log) {
    int lags = log[0].length;
    double shape = Math.exp(logShape);
    double lost = 0;
    double byShape = 0;
    for (int lag = 0; lag < lags; lag++) {
      if (lag > 0) {
        double logAge = Math.log(lag) - logScale;
        double hazard = Math.exp(Math.min(shape * logAge, 600));
        lost += hazard;
        byShape += hazard * shape * logAge;
      }
      log[0][lag] = -lost;
      log[1][lag] = -byShape;
      log[2][lag] = shape * lost;
    }
  }

  private static double logLogistic(double x) {
    return x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));
  }
}
