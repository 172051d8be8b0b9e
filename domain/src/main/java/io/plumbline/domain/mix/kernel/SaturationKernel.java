package io.plumbline.domain.mix.kernel;

/** Diminishing returns of media pressure, and their derivatives. */
public final class SaturationKernel {

  /*
   * Hill: h = a^s / (a^s + k^s) = logistic(s z) with z = log a - log k. In that form
   *
   *   dh/da = s h (1 - h) / a      dh/dlog k = -s h (1 - h)      dh/dlog s = s z h (1 - h)
   *
   * With s = 1 neither logarithm nor exponential is needed. Pressure below FLOOR, a part of 1e12 of
   * the exposure's scale, counts as FLOOR, where powers below 1 have no finite slope; none at all
   * gives no response.
   */

  private static final double FLOOR = 1e-12;

  private SaturationKernel() {}

  /**
   * Returns the sum of Hill responses at {@code factor} = c^s times the odds. Two responses share a
   * division: x/(1+x) + y/(1+y) = (x + y + 2xy) / (1 + x + y + xy).
   */
  public static double hillTotal(double[] odds, int periods, double factor) {
    double even = 0;
    double odd = 0;
    int t = 0;
    for (; t + 3 < periods; t += 4) {
      double a = odds[t] * factor;
      double b = odds[t + 1] * factor;
      double c = odds[t + 2] * factor;
      double d = odds[t + 3] * factor;
      double ab = a * b;
      double cd = c * d;
      even += (a + b + 2 * ab) / (1 + a + b + ab);
      odd += (c + d + 2 * cd) / (1 + c + d + cd);
    }
    for (; t < periods; t++) {
      double last = odds[t] * factor;
      even += last / (1 + last);
    }
    return even + odd;
  }

  /** Hill with slope 1: writes the response, its slope and its derivative by log half. */
  public static void concaveHill(
      double[] pressure,
      int cells,
      double half,
      double[] response,
      double[] slope,
      double[] byLogHalf) {
    for (int i = 0; i < cells; i++) {
      double a = Math.max(pressure[i], 0);
      double inverse = 1 / (a + half);
      double h = a * inverse;
      response[i] = h;
      slope[i] = half * inverse * inverse;
      byLogHalf[i] = -half * inverse * h;
    }
  }

  /**
   * Hill, logistic(s log a - v): writes the response, its slope and its derivatives by v and log s.
   *
   * @param exponent the slope s
   * @param offset v, the slope times the logarithm of the half-saturation
   */
  public static void hill(
      double[] pressure,
      int cells,
      double exponent,
      double offset,
      double[] response,
      double[] slope,
      double[] byOffset,
      double[] byLogExponent) {
    for (int i = 0; i < cells; i++) {
      response[i] = exponent * Math.log(Math.max(pressure[i], FLOOR));
    }
    for (int i = 0; i < cells; i++) {
      slope[i] = Math.exp(offset - response[i]);
    }
    for (int i = 0; i < cells; i++) {
      double a = pressure[i];
      double scaledLog = response[i];
      double h = Flags.above(a, 0) / (1 + slope[i]);
      double spread = h * (1 - h);
      response[i] = h;
      slope[i] = Flags.above(a, FLOOR) * exponent * spread / Math.max(a, FLOOR);
      byOffset[i] = -spread;
      byLogExponent[i] = scaledLog * spread;
    }
  }

  /**
   * Hill along a line from no pressure, from cell {@code from} on: writes the response and its
   * slope by the pressure.
   *
   * @param odds those of one unit of the line
   * @param pressure at the place on the line
   * @param factor the place to the power of the slope s
   * @param exponent the slope s
   */
  public static void hillAlong(
      double[] odds,
      double[] pressure,
      int from,
      int to,
      double factor,
      double exponent,
      double[] response,
      double[] slope) {
    for (int i = from; i < to; i++) {
      double scaled = factor * odds[i];
      double inverse = 1 / (1 + scaled);
      double h = scaled * inverse;
      response[i] = h;
      slope[i] = exponent * h * inverse / Math.max(pressure[i], FLOOR);
    }
  }

  /** Writes (a/k)^s for every cell: the odds of the Hill response. */
  public static void odds(
      double[] pressure, int cells, double exponent, double offset, double[] odds) {
    CurveKernel.power(pressure, cells, exponent, odds);
    CurveKernel.scale(odds, cells, Math.exp(-offset), odds);
  }

  /** Writes the Hill responses at {@code factor} times the odds. */
  public static void hillValues(double[] odds, int cells, double factor, double[] response) {
    for (int i = 0; i < cells; i++) {
      double scaled = factor * odds[i];
      response[i] = scaled / (1 + scaled);
    }
  }

  /**
   * Reach times Hill of frequency: writes the response, its slope by reach and its derivatives by
   * the coordinates of half-saturation and slope.
   *
   * @param chain the derivative of the half-saturation's logarithm by its coordinate
   */
  public static void reached(
      double[] reach,
      double[] frequency,
      int cells,
      double half,
      double exponent,
      double chain,
      double[] response,
      double[] slope,
      double[] byHalf,
      double[] byLogExponent) {
    // for now slope takes Hill of frequency, and response its slope, which nobody wants
    hill(
        frequency,
        cells,
        exponent,
        exponent * Math.log(half),
        slope,
        response,
        byHalf,
        byLogExponent);
    double logHalf = Math.log(half);
    double byLogHalf = exponent * chain;
    for (int i = 0; i < cells; i++) {
      double r = reach[i];
      response[i] = r * slope[i];
      // hill's derivative by the slope is at constant slope times log half
      byLogExponent[i] = r * (byLogExponent[i] + exponent * logHalf * byHalf[i]);
      byHalf[i] = r * byLogHalf * byHalf[i];
    }
  }

  /** Writes reach times Hill of frequency. */
  public static void reached(
      double[] reach,
      double[] frequency,
      int cells,
      double half,
      double exponent,
      double[] response) {
    odds(frequency, cells, exponent, exponent * Math.log(half), response);
    for (int i = 0; i < cells; i++) {
      response[i] = reach[i] * (response[i] / (1 + response[i]));
    }
  }
}
