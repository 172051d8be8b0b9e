package io.plumbline.domain.mix.kernel;

/** From a channel's return to its coefficient, and the gradient back. */
public final class RoiKernel {

  /*
   * beta = ROI S / B with B = sum of h over the window. With w = dl/df and E = w'h, the derivative
   * by log ROI is beta E, and by any parameter of h it is beta (w'h_theta - (B_theta / B) E). All
   * the sums this needs run in one pass, each its own chain of additions.
   */

  /** Places of the sums that {@link #sums} writes. */
  public static final int RESPONSE = 0;

  public static final int BY_ALPHA = 1;
  public static final int BY_ALPHA_TOTAL = 2;
  public static final int SPREAD = 3;
  public static final int SPREAD_TOTAL = 4;

  private RoiKernel() {}

  /** Takes {@code coefficient} times the first numbers of {@code response} off {@code residual}. */
  public static void subtract(double[] response, double coefficient, double[] residual) {
    for (int t = 0; t < residual.length; t++) {
      residual[t] -= coefficient * response[t];
    }
  }

  /** Returns the sum of all numbers. */
  public static double sum(double[] numbers) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int t = 0;
    for (; t + 3 < numbers.length; t += 4) {
      a += numbers[t];
      b += numbers[t + 1];
      c += numbers[t + 2];
      d += numbers[t + 3];
    }
    for (; t < numbers.length; t++) {
      a += numbers[t];
    }
    return (a + b) + (c + d);
  }

  /**
   * Writes w'h, w'h_alpha, the sum of h_alpha, w'h(1-h) and the sum of h(1-h).
   *
   * @param weights w, one number a fitted period; the totals run over the whole window
   */
  public static void sums(double[] weights, double[] response, double[] byAlpha, double[] sums) {
    double along = 0;
    double alpha = 0;
    double alphaTotal = 0;
    double spread = 0;
    double spreadTotal = 0;
    int fitted = weights.length;
    for (int t = 0; t < fitted; t++) {
      double h = response[t];
      double width = h * (1 - h);
      along += weights[t] * h;
      alpha += weights[t] * byAlpha[t];
      alphaTotal += byAlpha[t];
      spread += weights[t] * width;
      spreadTotal += width;
    }
    for (int t = fitted; t < response.length; t++) {
      alphaTotal += byAlpha[t];
      spreadTotal += response[t] * (1 - response[t]);
    }
    sums[RESPONSE] = along;
    sums[BY_ALPHA] = alpha;
    sums[BY_ALPHA_TOTAL] = alphaTotal;
    sums[SPREAD] = spread;
    sums[SPREAD_TOTAL] = spreadTotal;
  }

  /** Returns the dot product over the length of {@code weights}. */
  public static double dot(double[] weights, double[] numbers) {
    double even = 0;
    double odd = 0;
    int t = 0;
    for (; t + 1 < weights.length; t += 2) {
      even += weights[t] * numbers[t];
      odd += weights[t + 1] * numbers[t + 1];
    }
    if (t < weights.length) {
      even += weights[t] * numbers[t];
    }
    return even + odd;
  }
}
