package io.plumbline.domain.mix.kernel;

/** From the responses to a plan to the outcome, cell by cell, time-major. */
public final class PlanKernel {

  private PlanKernel() {}

  /** Adds each geo's coefficient times the response. */
  public static void add(double[] response, double[] coefficients, double[] to) {
    int geos = coefficients.length;
    for (int at = 0; at < to.length; at += geos) {
      for (int g = 0; g < geos; g++) {
        to[at + g] += coefficients[g] * response[at + g];
      }
    }
  }

  /** Adds what a halo of a strength brings: coefficient times strength times both responses. */
  public static void add(
      double[] lower, double[] upper, double[] coefficients, double strength, double[] to) {
    int geos = coefficients.length;
    for (int at = 0; at < to.length; at += geos) {
      for (int g = 0; g < geos; g++) {
        to[at + g] += strength * coefficients[g] * lower[at + g] * upper[at + g];
      }
    }
  }

  /**
   * Returns the whole outcome and writes it cell by cell.
   *
   * @param worth what one of the sum, or of its exponential, is worth in each cell
   */
  public static double outcome(
      double[] baseline, double[] media, double[] worth, boolean multiplicative, double[] cells) {
    double total = 0;
    for (int i = 0; i < media.length; i++) {
      double sum = baseline[i] + media[i];
      double value = worth[i] * (multiplicative ? Math.exp(sum) : sum);
      cells[i] = value;
      total += value;
    }
    return total;
  }

  /** Returns the sum of products. */
  public static double dot(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return i < a.length ? even + odd + a[i] * b[i] : even + odd;
  }
}
