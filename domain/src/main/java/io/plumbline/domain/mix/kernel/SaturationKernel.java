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
   * Hill with slope 1: writes the response, and its derivative by alpha.
   *
   * @param pressureSlope the pressure's derivative by alpha
   */
  public static void concaveHill(
      double[] pressure,
      double[] pressureSlope,
      int periods,
      double half,
      double[] response,
      double[] byAlpha) {
    for (int t = 0; t < periods; t++) {
      double a = Math.max(pressure[t], 0);
      double inverse = 1 / (a + half);
      response[t] = a * inverse;
      byAlpha[t] = pressureSlope[t] * half * inverse * inverse;
    }
  }

  /** Hill: writes the response, and its derivatives by alpha and by the logarithm of the slope. */
  public static void hill(
      double[] pressure,
      double[] pressureSlope,
      int periods,
      double half,
      double slope,
      double[] response,
      double[] byAlpha,
      double[] byLogSlope) {
    double logHalf = Math.log(half);
    for (int t = 0; t < periods; t++) {
      double a = pressure[t];
      if (a == 0) {
        response[t] = 0;
        byAlpha[t] = 0;
        byLogSlope[t] = 0;
        continue;
      }
      double floored = Math.max(a, FLOOR);
      double z = slope * (Math.log(floored) - logHalf);
      double h = 1 / (1 + Math.exp(-z));
      double spread = h * (1 - h);
      response[t] = h;
      byAlpha[t] = a > FLOOR ? slope * spread / a * pressureSlope[t] : 0;
      byLogSlope[t] = z * spread;
    }
  }

  /** No saturation: the response is the pressure. */
  public static void none(
      double[] pressure, double[] pressureSlope, int periods, double[] response, double[] byAlpha) {
    for (int t = 0; t < periods; t++) {
      response[t] = Math.max(pressure[t], 0);
      byAlpha[t] = pressureSlope[t];
    }
  }

  /**
   * Writes (a/k)^s for every period: the Hill response at c times the exposure is then c^s u / (1 +
   * c^s u), without another power.
   */
  public static void hillOdds(
      double[] pressure, int periods, double half, double slope, double[] odds) {
    for (int t = 0; t < periods; t++) {
      double a = pressure[t];
      if (a <= 0) {
        odds[t] = 0;
      } else if (slope == 1) {
        odds[t] = a / half;
      } else {
        odds[t] = Math.exp(slope * Math.log(Math.max(a, FLOOR) / half));
      }
    }
  }

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
      double a = pressure[i];
      if (a <= 0) {
        response[i] = 0;
        slope[i] = 0;
        byOffset[i] = 0;
        byLogExponent[i] = 0;
        continue;
      }
      double scaledLog = exponent * Math.log(Math.max(a, FLOOR));
      double h = 1 / (1 + Math.exp(offset - scaledLog));
      double spread = h * (1 - h);
      response[i] = h;
      slope[i] = a > FLOOR ? exponent * spread / a : 0;
      byOffset[i] = -spread;
      byLogExponent[i] = scaledLog * spread;
    }
  }

  /**
   * Logistic, (1 - e^-x) / (1 + e^-x) = tanh(x / 2) with x = rate a: writes the response, its slope
   * and its derivative by log rate.
   */
  public static void logistic(
      double[] pressure,
      int cells,
      double rate,
      double[] response,
      double[] slope,
      double[] byLogRate) {
    double factor = 0.5 * rate;
    for (int i = 0; i < cells; i++) {
      double a = Math.max(pressure[i], 0);
      double h = Math.tanh(factor * a);
      double steep = factor * (1 - h) * (1 + h);
      response[i] = h;
      slope[i] = steep;
      byLogRate[i] = steep * a;
    }
  }

  /**
   * Exponential, 1 - e^-x with x = rate a: writes the response, its slope and its derivative by log
   * rate. With q = tanh(x / 2) it is 2q / (1 + q), which loses nothing where x is small.
   */
  public static void exponential(
      double[] pressure,
      int cells,
      double rate,
      double[] response,
      double[] slope,
      double[] byLogRate) {
    for (int i = 0; i < cells; i++) {
      double a = Math.max(pressure[i], 0);
      double q = Math.tanh(0.5 * rate * a);
      double inverse = 1 / (1 + q);
      double steep = rate * (1 - q) * inverse;
      response[i] = 2 * q * inverse;
      slope[i] = steep;
      byLogRate[i] = steep * a;
    }
  }

  /**
   * Root, a^p: writes the response, its slope and its derivative by the logit of p.
   *
   * @param exponent p, in (0, 1]
   */
  public static void root(
      double[] pressure,
      int cells,
      double exponent,
      double[] response,
      double[] slope,
      double[] byLogit) {
    double chain = exponent * (1 - exponent);
    for (int i = 0; i < cells; i++) {
      double a = pressure[i];
      if (a <= 0) {
        response[i] = 0;
        slope[i] = 0;
        byLogit[i] = 0;
        continue;
      }
      double log = Math.log(Math.max(a, FLOOR));
      double h = Math.exp(exponent * log);
      response[i] = h;
      slope[i] = a > FLOOR ? exponent * h / a : 0;
      byLogit[i] = chain * log * h;
    }
  }

  /**
   * Reach times Hill of frequency: writes the response, its slope by reach and its derivatives by
   * the coordinates of half-saturation and slope.
   *
   * @param chain the part of the half-saturation that its coordinate multiplies, times the slope
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
    double offset = Math.log(half);
    for (int i = 0; i < cells; i++) {
      double f = frequency[i];
      double z = exponent * (Math.log(Math.max(f, FLOOR)) - offset);
      double h = f <= 0 ? 0 : 1 / (1 + Math.exp(-z));
      double spread = reach[i] * h * (1 - h);
      response[i] = reach[i] * h;
      slope[i] = h;
      byHalf[i] = -chain * spread;
      byLogExponent[i] = z * spread;
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
    double offset = exponent * Math.log(half);
    for (int i = 0; i < cells; i++) {
      double f = frequency[i];
      response[i] = f <= 0 ? 0 : reach[i] / (1 + Math.exp(offset - exponent * Math.log(f)));
    }
  }

  /** No saturation: writes the pressure and a slope of 1. */
  public static void straight(double[] pressure, int cells, double[] response, double[] slope) {
    for (int i = 0; i < cells; i++) {
      response[i] = Math.max(pressure[i], 0);
      slope[i] = 1;
    }
  }

  /** Writes {@code factor} times each number. */
  public static void scale(double[] numbers, int cells, double factor, double[] scaled) {
    for (int i = 0; i < cells; i++) {
      scaled[i] = factor * numbers[i];
    }
  }

  /** Writes {@code factor} times each pressure to the power of {@code exponent}. */
  public static void power(
      double[] pressure, int cells, double exponent, double factor, double[] powers) {
    for (int i = 0; i < cells; i++) {
      double a = pressure[i];
      powers[i] = a <= 0 ? 0 : factor * Math.exp(exponent * Math.log(Math.max(a, FLOOR)));
    }
  }

  /** Returns the sum of the first numbers. */
  public static double sum(double[] numbers, int cells) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += numbers[i];
    }
    return sum;
  }

  /** Writes the Hill responses at {@code factor} times the odds. */
  public static void hillValues(double[] odds, int cells, double factor, double[] response) {
    for (int i = 0; i < cells; i++) {
      double scaled = factor * odds[i];
      response[i] = scaled / (1 + scaled);
    }
  }

  /** Writes the hyperbolic tangents of {@code factor} times the numbers. */
  public static void tanhValues(double[] numbers, int cells, double factor, double[] response) {
    for (int i = 0; i < cells; i++) {
      response[i] = Math.tanh(factor * Math.max(numbers[i], 0));
    }
  }

  /** Returns the sum of what {@link #tanhValues} writes. */
  public static double tanhTotal(double[] numbers, int cells, double factor) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += Math.tanh(factor * Math.max(numbers[i], 0));
    }
    return sum;
  }

  /** Writes 1 - e^-x with x = {@code factor} times the numbers. */
  public static void exponentialValues(
      double[] numbers, int cells, double factor, double[] response) {
    for (int i = 0; i < cells; i++) {
      double q = Math.tanh(0.5 * factor * Math.max(numbers[i], 0));
      response[i] = 2 * q / (1 + q);
    }
  }

  /** Returns the sum of what {@link #exponentialValues} writes. */
  public static double exponentialTotal(double[] numbers, int cells, double factor) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      double q = Math.tanh(0.5 * factor * Math.max(numbers[i], 0));
      sum += 2 * q / (1 + q);
    }
    return sum;
  }
}
