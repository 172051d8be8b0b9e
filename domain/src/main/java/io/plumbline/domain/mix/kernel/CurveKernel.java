package io.plumbline.domain.mix.kernel;

/** Diminishing returns by exponentials and by powers, and their derivatives. */
public final class CurveKernel {

  /*
   * With e = e^-x and x = rate a: logistic (1 - e) / (1 + e) = tanh(x / 2), exponential 1 - e. Both
   * are exact to a part of 1e16 of their highest, 1.
   *
   * Logarithms and exponentials are calls that a loop waits for; alone in a loop they overlap, and
   * the loop over the rest is vectorised. So each has a loop of its own, and the arrays that take
   * the results hold what lies between.
   *
   * Pressure below FLOOR, a part of 1e12 of the exposure's scale, counts as FLOOR, where powers
   * below 1 have no finite slope; none at all gives no response.
   */

  private static final double FLOOR = 1e-12;

  private CurveKernel() {}

  /** Logistic: writes the response, its slope and its derivative by log rate. */
  public static void logistic(
      double[] pressure,
      int cells,
      double rate,
      double[] response,
      double[] slope,
      double[] byLogRate) {
    decay(pressure, cells, rate, response);
    for (int i = 0; i < cells; i++) {
      double e = response[i];
      double inverse = 1 / (1 + e);
      double steep = 2 * rate * e * inverse * inverse;
      response[i] = (1 - e) * inverse;
      slope[i] = steep;
      byLogRate[i] = steep * Math.max(pressure[i], 0);
    }
  }

  /** Writes the logistic responses to {@code rate} times the pressure. */
  public static void logisticValues(double[] pressure, int cells, double rate, double[] response) {
    decay(pressure, cells, rate, response);
    for (int i = 0; i < cells; i++) {
      response[i] = (1 - response[i]) / (1 + response[i]);
    }
  }

  /** Returns the sum of the logistic responses to {@code rate} times the pressure. */
  public static double logisticTotal(double[] pressure, int cells, double rate) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      double e = Math.exp(-rate * Math.max(pressure[i], 0));
      sum += (1 - e) / (1 + e);
    }
    return sum;
  }

  /** Exponential: writes the response, its slope and its derivative by log rate. */
  public static void exponential(
      double[] pressure,
      int cells,
      double rate,
      double[] response,
      double[] slope,
      double[] byLogRate) {
    decay(pressure, cells, rate, response);
    for (int i = 0; i < cells; i++) {
      double e = response[i];
      double steep = rate * e;
      response[i] = 1 - e;
      slope[i] = steep;
      byLogRate[i] = steep * Math.max(pressure[i], 0);
    }
  }

  /** Writes the exponential responses to {@code rate} times the pressure. */
  public static void exponentialValues(
      double[] pressure, int cells, double rate, double[] response) {
    decay(pressure, cells, rate, response);
    for (int i = 0; i < cells; i++) {
      response[i] = 1 - response[i];
    }
  }

  /** Returns the sum of the exponential responses to {@code rate} times the pressure. */
  public static double exponentialTotal(double[] pressure, int cells, double rate) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += 1 - Math.exp(-rate * Math.max(pressure[i], 0));
    }
    return sum;
  }

  private static void decay(double[] pressure, int cells, double rate, double[] decay) {
    for (int i = 0; i < cells; i++) {
      decay[i] = Math.exp(-rate * Math.max(pressure[i], 0));
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
      byLogit[i] = Math.log(Math.max(pressure[i], FLOOR));
    }
    for (int i = 0; i < cells; i++) {
      response[i] = Math.exp(exponent * byLogit[i]);
    }
    for (int i = 0; i < cells; i++) {
      double a = pressure[i];
      double h = Flags.above(a, 0) * response[i];
      response[i] = h;
      slope[i] = Flags.above(a, FLOOR) * exponent * h / Math.max(a, FLOOR);
      byLogit[i] = chain * byLogit[i] * h;
    }
  }

  /** Writes each pressure to the power of {@code exponent}. */
  public static void power(double[] pressure, int cells, double exponent, double[] powers) {
    for (int i = 0; i < cells; i++) {
      double a = pressure[i];
      powers[i] = a <= 0 ? 0 : Math.exp(exponent * Math.log(Math.max(a, FLOOR)));
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

  /** Returns the sum of the first numbers. */
  public static double sum(double[] numbers, int cells) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += numbers[i];
    }
    return sum;
  }
}
