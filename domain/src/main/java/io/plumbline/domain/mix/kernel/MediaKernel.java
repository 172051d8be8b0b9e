package io.plumbline.domain.mix.kernel;

/** Sums over cells, and from a channel's coefficients to the outcome and back. */
public final class MediaKernel {

  /*
   * Cells stand time-major: geo g in period t at t * geos + g. With several geos the inner loop runs
   * over geos, so that each has a sum of its own and the processor adds several at once; with one,
   * four sums run side by side, because each addition waits for the one before.
   */

  private MediaKernel() {}

  /** Adds to {@code sums} each geo's sum of products over the first {@code cells} cells. */
  public static void products(double[] a, double[] b, int cells, int geos, double[] sums) {
    if (geos == 1) {
      sums[0] += product(a, b, cells);
      return;
    }
    for (int at = 0; at < cells; at += geos) {
      for (int g = 0; g < geos; g++) {
        sums[g] += a[at + g] * b[at + g];
      }
    }
  }

  /** Adds to {@code sums} each geo's sum of threefold products. */
  public static void products(
      double[] a, double[] b, double[] c, int cells, int geos, double[] sums) {
    for (int at = 0; at < cells; at += geos) {
      for (int g = 0; g < geos; g++) {
        sums[g] += a[at + g] * b[at + g] * c[at + g];
      }
    }
  }

  /** Returns the sum of products over the first {@code cells} cells. */
  public static double product(double[] a, double[] b, int cells) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < cells; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < cells; i++) {
      first += a[i] * b[i];
    }
    return (first + second) + (third + fourth);
  }

  /** Takes each geo's coefficient times the response off the first {@code cells} cells. */
  public static void subtract(
      double[] response, double[] coefficients, int cells, double[] residual) {
    int geos = coefficients.length;
    if (geos == 1) {
      double coefficient = coefficients[0];
      for (int i = 0; i < cells; i++) {
        residual[i] -= coefficient * response[i];
      }
      return;
    }
    for (int at = 0; at < cells; at += geos) {
      for (int g = 0; g < geos; g++) {
        residual[at + g] -= coefficients[g] * response[at + g];
      }
    }
  }

  /** The same where another channel lifts the response. */
  public static void subtract(
      double[] response, double[] lift, double[] coefficients, int cells, double[] residual) {
    int geos = coefficients.length;
    for (int at = 0; at < cells; at += geos) {
      for (int g = 0; g < geos; g++) {
        residual[at + g] -= coefficients[g] * response[at + g] * lift[at + g];
      }
    }
  }

  /** Adds each geo's {@code factor} times {@code weights} to the first {@code cells} cells. */
  public static void add(double[] weights, double[] factors, int cells, double[] to) {
    int geos = factors.length;
    if (geos == 1) {
      double factor = factors[0];
      for (int i = 0; i < cells; i++) {
        to[i] += factor * weights[i];
      }
      return;
    }
    for (int at = 0; at < cells; at += geos) {
      for (int g = 0; g < geos; g++) {
        to[at + g] += factors[g] * weights[at + g];
      }
    }
  }

  /** The same where each cell counts {@code lift} times. */
  public static void add(
      double[] weights, double[] lift, double[] factors, int cells, double[] to) {
    int geos = factors.length;
    for (int at = 0; at < cells; at += geos) {
      for (int g = 0; g < geos; g++) {
        to[at + g] += factors[g] * weights[at + g] * lift[at + g];
      }
    }
  }
}
