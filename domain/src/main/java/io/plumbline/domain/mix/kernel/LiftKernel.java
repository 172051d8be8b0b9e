package io.plumbline.domain.mix.kernel;

/** Whose part is what in the difference of two outcomes, cell by cell, time-major. */
public final class LiftKernel {

  private LiftKernel() {}

  /** Adds each geo's coefficient times the change of a response. */
  public static void change(double[] from, double[] to, double[] coefficients, double[] part) {
    int geos = coefficients.length;
    for (int at = 0; at < part.length; at += geos) {
      for (int g = 0; g < geos; g++) {
        part[at + g] += coefficients[g] * (to[at + g] - from[at + g]);
      }
    }
  }

  /** Adds to both what the change of a halo, a product of two responses, is to each of them. */
  public static void change(
      double[] lowerFrom,
      double[] lowerTo,
      double[] upperFrom,
      double[] upperTo,
      double[] coefficients,
      double strength,
      double[] lower,
      double[] upper) {
    /*
     * Shapley's value of a product of two: whichever changes first, the other is at its old value,
     * and then at its new one; the mean of both orders is the change times the other's mean.
     * bd - ac = (b - a)(c + d)/2 + (d - c)(a + b)/2.
     */
    int geos = coefficients.length;
    for (int at = 0; at < lower.length; at += geos) {
      for (int g = 0; g < geos; g++) {
        int i = at + g;
        double half = strength * coefficients[g] / 2;
        lower[i] += half * (lowerTo[i] - lowerFrom[i]) * (upperFrom[i] + upperTo[i]);
        upper[i] += half * (upperTo[i] - upperFrom[i]) * (lowerFrom[i] + lowerTo[i]);
      }
    }
  }

  /**
   * Writes what a change of 1 on the scale of the model is in the outcome of each cell.
   *
   * @param from the outcome before
   * @param change of the sum, or of the logarithm, from one outcome to the other
   * @param worth what one of the sum is worth
   */
  public static void weights(
      double[] from, double[] change, double[] worth, boolean multiplicative, double[] weights) {
    /*
     * Where parts multiply, the outcome's difference is the logarithmic mean of both outcomes,
     * (y1 - y0) / (ln y1 - ln y0), times the change of the logarithm, which is a sum of parts: the
     * split leaves nothing over and does not depend on any order. With y1 = y0 exp(c) the mean is
     * y0 expm1(c) / c, which loses no digits where c is small.
     * B. W. Ang, "Decomposition analysis for policymaking in energy", Energy Policy 32 (2004),
     * 1131-1139 (LMDI I, additive).
     */
    for (int i = 0; i < weights.length; i++) {
      double c = change[i];
      weights[i] = !multiplicative ? worth[i] : c == 0 ? from[i] : from[i] * Math.expm1(c) / c;
    }
  }
}
