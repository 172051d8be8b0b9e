package io.plumbline.domain.mix.inference.posteriordb;

/** Rubin's eight schools, effects as multiples of their scale; mu, log tau, then the effects. */
final class EightSchools extends KnownPosterior {

  private final double[] effect = data("eight_schools").numbers("y");
  private final double[] error = data("eight_schools").numbers("sigma");

  EightSchools() {
    super("eight_schools-eight_schools_noncentered", 10);
  }

  @Override
  public double at(double[] x, double[] gradient) {
    double mu = x[0];
    double tau = Math.exp(x[1]);
    double value = -0.5 * mu * mu / 25 - Math.log1p(tau * tau / 25) + x[1];
    gradient[0] = -mu / 25;
    gradient[1] = 1 - 2 * tau * tau / (25 + tau * tau);
    for (int j = 0; j < effect.length; j++) {
      double z = (effect[j] - mu - tau * x[2 + j]) / error[j];
      value -= 0.5 * (z * z + x[2 + j] * x[2 + j]);
      gradient[0] += z / error[j];
      gradient[1] += z / error[j] * tau * x[2 + j];
      gradient[2 + j] = z / error[j] * tau - x[2 + j];
    }
    return value;
  }

  @Override
  double[] parameters(double[] position) {
    double[] parameters = new double[10];
    double tau = Math.exp(position[1]);
    for (int j = 0; j < 8; j++) {
      parameters[j] = position[0] + tau * position[2 + j];
    }
    parameters[8] = position[0];
    parameters[9] = tau;
    return parameters;
  }
}
