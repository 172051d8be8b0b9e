package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.OutcomeSpec.Noise;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.MediaKernel;
import io.plumbline.domain.mix.kernel.StudentKernel;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The likelihood of a national model with every linear term a parameter: for noise with heavy
 * tails, and, with normal noise, to check that integrating them out changes nothing.
 */
final class FullLikelihood implements OutcomeLikelihood {

  /*
   * Behind the model's own parameters stand the logarithm of the degrees of freedom (Student-t
   * only), the standardised coefficients b and the walk's steps z. Their priors are those of the
   * collapsed model: b_j ~ N(0, (s_j sigma)²), z ~ N(0, 1), and a factor sigma^dof (docs/model.md).
   */

  private final ResolvedMixModel model;
  private final boolean student;
  private final int fitted;
  private final int freedomPlace;
  private final int coefficientPlace;
  private final int stepPlace;
  private final double[][] columns;
  private final double[][] walk;
  private final double[] path;
  private final double[] byFreedom = new double[1];

  FullLikelihood(ResolvedMixModel model, Noise noise) {
    this.model = model;
    this.student = noise == Noise.STUDENT_T;
    this.fitted = model.fittedCells();
    this.freedomPlace = model.dimension();
    this.coefficientPlace = freedomPlace + (student ? 1 : 0);
    this.stepPlace = coefficientPlace + model.terms().size();
    List<LinearTerm> terms = model.terms();
    int periods = model.window().length();
    this.columns = new double[terms.size()][periods];
    for (int j = 0; j < terms.size(); j++) {
      for (int t = 0; t < periods; t++) {
        columns[j][t] = terms.get(j).standardised(t);
      }
    }
    int steps = model.block().steps();
    this.walk = new double[steps][periods];
    for (int k = 0; k < steps; k++) {
      for (int t = 0; t < periods; t++) {
        walk[k][t] = Math.clamp((double) t / model.knotDistance() - k, 0, 1);
      }
    }
    this.path = new double[periods];
  }

  @Override
  public int dimension() {
    return stepPlace + walk.length;
  }

  @Override
  public double at(double[] position, double[] residual, double[] byMedia, double[] gradient) {
    double sigma = Math.exp(position[model.sigmaPlace()]);
    double tau = Math.exp(position[model.trendPlace()]);
    walk(position, tau, path);
    for (int t = 0; t < fitted; t++) {
      residual[t] -= path[t];
    }
    for (int j = 0; j < columns.length; j++) {
      double coefficient = position[coefficientPlace + j];
      for (int t = 0; t < fitted; t++) {
        residual[t] -= coefficient * columns[j][t];
      }
    }
    double value = noise(position, residual, sigma, byMedia, gradient);
    for (int k = 0; k < walk.length; k++) {
      int place = stepPlace + k;
      double step = position[place];
      gradient[place] += tau * MediaKernel.product(byMedia, walk[k], fitted) - step;
      value -= 0.5 * step * step;
    }
    gradient[model.trendPlace()] += MediaKernel.product(byMedia, path, fitted);
    return value + flat(position, sigma, byMedia, gradient);
  }

  private void walk(double[] position, double tau, double[] level) {
    for (int t = 0; t < level.length; t++) {
      double sum = 0;
      for (int k = 0; k < walk.length; k++) {
        sum += walk[k][t] * position[stepPlace + k];
      }
      level[t] = tau * sum;
    }
  }

  private double noise(
      double[] position, double[] residual, double sigma, double[] byMedia, double[] gradient) {
    if (!student) {
      double squares = 0;
      for (int t = 0; t < fitted; t++) {
        byMedia[t] = residual[t] / (sigma * sigma);
        squares += residual[t] * byMedia[t];
      }
      gradient[model.sigmaPlace()] += squares - fitted;
      return -0.5 * squares - fitted * Math.log(sigma);
    }
    double freedom = Math.exp(position[freedomPlace]);
    double value =
        StudentKernel.logLikelihood(residual, fitted, sigma, freedom, byMedia, byFreedom);
    gradient[model.sigmaPlace()] += MediaKernel.product(residual, byMedia, fitted) - fitted;
    gradient[freedomPlace] += freedom * byFreedom[0];
    return value + StudentKernel.freedomPrior(position[freedomPlace], gradient, freedomPlace);
  }

  /** The prior of the coefficients, in units of the noise. */
  private double flat(double[] position, double sigma, double[] byMedia, double[] gradient) {
    double value = (model.block().dof() - columns.length) * Math.log(sigma);
    gradient[model.sigmaPlace()] += model.block().dof() - columns.length;
    for (int j = 0; j < columns.length; j++) {
      int place = coefficientPlace + j;
      double scale = model.terms().get(j).priorScale() * sigma;
      double z = position[place] / scale;
      value -= 0.5 * z * z;
      gradient[place] += MediaKernel.product(byMedia, columns[j], fitted) - z / scale;
      gradient[model.sigmaPlace()] += z * z;
    }
    return value;
  }

  @Override
  public void complete(
      double[] position,
      double[] residual,
      RandomGenerator random,
      double[] coefficients,
      double[] level) {
    System.arraycopy(position, coefficientPlace, coefficients, 0, columns.length);
    walk(position, Math.exp(position[model.trendPlace()]), level);
  }

  @Override
  public double noise(double[] position, RandomGenerator random) {
    double sigma = Math.exp(position[model.sigmaPlace()]);
    double normal = sigma * random.nextGaussian();
    return student
        ? normal / StudentKernel.rootChiSquareRatio(Math.exp(position[freedomPlace]), random)
        : normal;
  }

  @Override
  public double logDensity(double[] position, double residual) {
    return student
        ? StudentKernel.logDensity(
            residual, Math.exp(position[model.sigmaPlace()]), Math.exp(position[freedomPlace]))
        : CollapsedLikelihood.normal(position[model.sigmaPlace()], residual);
  }

  /** Returns whether the noise of {@code model} has degrees of freedom to infer. */
  static boolean heavyTails(ResolvedMixModel model) {
    return model.spec().outcome().noise() == Noise.STUDENT_T;
  }
}
