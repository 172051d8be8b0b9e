package io.plumbline.domain.mix.inference.posteriordb;

/**
 * GARCH(1, 1); a position holds mu, log alpha0, logit alpha1, and the logit of beta1's part of what
 * alpha1 leaves.
 */
final class Garch extends KnownPosterior {

  private final double[] y = data("garch").numbers("y");
  private final double first = data("garch").number("sigma1");

  Garch() {
    super("garch-garch11", 4);
  }

  @Override
  public double at(double[] x, double[] gradient) {
    double mu = x[0];
    double a0 = Math.exp(x[1]);
    double a1 = logistic(x[2]);
    double part = logistic(x[3]);
    double b1 = (1 - a1) * part;
    double h = first * first;
    double hMu = 0;
    double hA0 = 0;
    double hA1 = 0;
    double hB1 = 0;
    double value = 0;
    double byMu = 0;
    double byA0 = 0;
    double byA1 = 0;
    double byB1 = 0;
    for (int t = 0; t < y.length; t++) {
      if (t > 0) {
        double shock = y[t - 1] - mu;
        hMu = -2 * a1 * shock + b1 * hMu;
        hA0 = 1 + b1 * hA0;
        hA1 = shock * shock + b1 * hA1;
        hB1 = h + b1 * hB1;
        h = a0 + a1 * shock * shock + b1 * h;
      }
      double miss = y[t] - mu;
      value -= 0.5 * (Math.log(h) + miss * miss / h);
      double byH = 0.5 * (miss * miss / h - 1) / h;
      byMu += miss / h + byH * hMu;
      byA0 += byH * hA0;
      byA1 += byH * hA1;
      byB1 += byH * hB1;
    }
    gradient[0] = byMu;
    gradient[1] = a0 * byA0 + 1;
    gradient[2] = a1 * (1 - a1) * (byA1 - part * byB1) + 1 - 2 * a1 - a1;
    gradient[3] = b1 * (1 - part) * byB1 + 1 - 2 * part;
    double space = Math.log(a1) + 2 * Math.log1p(-a1) + Math.log(part) + Math.log1p(-part);
    return value + x[1] + space;
  }

  @Override
  double[] parameters(double[] position) {
    double a1 = logistic(position[2]);
    return new double[] {position[0], Math.exp(position[1]), a1, (1 - a1) * logistic(position[3])};
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
