package io.plumbline.domain.mix.kernel;

/** Log prior densities on the unconstrained scale, change of variables included. */
public final class PriorKernel {

  private PriorKernel() {}

  /**
   * Normal density of x (of log x for a log-normal): returns it and adds its slope at {@code i}.
   */
  public static double normal(double x, double mean, double sd, double[] gradient, int i) {
    double z = (x - mean) / sd;
    gradient[i] -= z / sd;
    return -0.5 * z * z;
  }

  /** Beta(a, b) density of alpha = logistic(x): alpha^a (1 - alpha)^b with the Jacobian. */
  public static double beta(double x, double a, double b, double[] gradient, int i) {
    double alpha = 1 / (1 + Math.exp(-x));
    gradient[i] += a - (a + b) * alpha;
    return -a * Math.log1p(Math.exp(-x)) - b * Math.log1p(Math.exp(x));
  }

  /** Half-normal density of exp(x). */
  public static double halfNormal(double x, double scale, double[] gradient, int i) {
    double z = Math.exp(x) / scale;
    gradient[i] += 1 - z * z;
    return x - 0.5 * z * z;
  }

  /** Gamma density of exp(x). */
  public static double gamma(double x, double shape, double rate, double[] gradient, int i) {
    double scaled = rate * Math.exp(x);
    gradient[i] += shape - scaled;
    return shape * x - scaled;
  }

  /** Half-normal density, cut off at {@code highest}, of highest times logistic(x). */
  public static double halfNormalWithin(
      double x, double highest, double scale, double[] gradient, int i) {
    double part = 1 / (1 + Math.exp(-x));
    double z = part * highest / scale;
    gradient[i] += 1 - 2 * part - z * z * (1 - part);
    return -Math.log1p(Math.exp(-x)) - Math.log1p(Math.exp(x)) - 0.5 * z * z;
  }
}
