package io.plumbline.domain.mix.kernel;

/** From a channel's return to its coefficient, and the gradient back. */
public final class RoiKernel {

  /*
   * beta = ROI S / B with B = sum of h over the window. With w = dl/df and E = w'h, the derivative
   * by log ROI is beta E, and by any parameter of h it is beta (w'h_theta - (B_theta / B) E).
   */

  private RoiKernel() {}

  /** Takes {@code coefficient} times the first numbers of {@code response} off {@code residual}. */
  public static void subtract(double[] response, double coefficient, double[] residual) {
    for (int t = 0; t < residual.length; t++) {
      residual[t] -= coefficient * response[t];
    }
  }

  /** Returns the sum of the first {@code count} numbers. */
  public static double sum(double[] numbers, int count) {
    double sum = 0;
    for (int t = 0; t < count; t++) {
      sum += numbers[t];
    }
    return sum;
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

  /** Returns the dot product of weights and h (1 - h) over the length of {@code weights}. */
  public static double dotSpread(double[] weights, double[] response) {
    double sum = 0;
    for (int t = 0; t < weights.length; t++) {
      sum += weights[t] * response[t] * (1 - response[t]);
    }
    return sum;
  }

  /** Returns the sum of h (1 - h). */
  public static double sumSpread(double[] response, int count) {
    double sum = 0;
    for (int t = 0; t < count; t++) {
      sum += response[t] * (1 - response[t]);
    }
    return sum;
  }
}
