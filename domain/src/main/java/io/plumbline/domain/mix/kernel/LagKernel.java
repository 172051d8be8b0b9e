package io.plumbline.domain.mix.kernel;

/** Carry-over by weights over lags, and its derivatives. */
public final class LagKernel {

  /*
   * Each family writes log w_l and its derivatives g_l by the sampler's coordinates, which gives
   * smooth weights that never overflow:
   *
   *   v_l = w_l / sum w        dv_l = v_l (g_l - sum_j v_j g_j)
   *
   * Pressure and derivatives are then sums over lags of shifted exposure. Lags stand outside and
   * cells inside, so that whatever the number of lanes one long loop runs over contiguous numbers.
   * The longest lags come first: smallest weights first loses the least.
   *
   * logit coordinates x: alpha = 1 / (1 + e^-x), d log alpha / dx = 1 - alpha.
   */

  private LagKernel() {}

  /** Turns log weights and their derivatives, an array each, into normalised ones. */
  public static void normalise(double[][] weights) {
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
    for (int p = 1; p < weights.length; p++) {
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

  /** Writes the sum over lags of weight times exposure for every cell after the history. */
  public static void sum(
      double[] exposure, int history, int lanes, double[] weights, double[] sums) {
    int cells = exposure.length - history * lanes;
    for (int i = 0; i < cells; i++) {
      sums[i] = 0;
    }
    for (int lag = weights.length - 1; lag >= 0; lag--) {
      double weight = weights[lag];
      int shift = (history - lag) * lanes;
      for (int i = Math.max(0, -shift); i < cells; i++) {
        sums[i] += weight * exposure[i + shift];
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
