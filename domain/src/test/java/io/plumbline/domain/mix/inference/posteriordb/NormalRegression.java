package io.plumbline.domain.mix.inference.posteriordb;

import io.plumbline.domain.numeric.Vectors;
import java.util.Arrays;

/** y ~ Normal(X b, sigma); a position holds b, then log sigma. */
final class NormalRegression extends KnownPosterior {

  /** The prior of sigma, up to a constant. */
  private enum NoisePrior {
    FLAT,
    HALF_NORMAL_10,
    HALF_CAUCHY_2_5;

    double log(double sigma) {
      return switch (this) {
        case FLAT -> 0;
        case HALF_NORMAL_10 -> -sigma * sigma / 200;
        case HALF_CAUCHY_2_5 -> -Math.log1p(sigma * sigma / 6.25);
      };
    }

    /** The derivative by log sigma. */
    double slope(double sigma) {
      return switch (this) {
        case FLAT -> 0;
        case HALF_NORMAL_10 -> -sigma * sigma / 100;
        case HALF_CAUCHY_2_5 -> -2 * sigma * sigma / (6.25 + sigma * sigma);
      };
    }
  }

  private final double[] y;
  private final double[][] columns;
  private final double precision;
  private final NoisePrior noise;
  private final double[] residual;

  /** The prior of b is normal with this precision; 0 for none. */
  private NormalRegression(
      String name, double[] y, double precision, NoisePrior noise, double[]... columns) {
    super(name, columns.length + 1);
    this.y = y;
    this.columns = columns;
    this.precision = precision;
    this.noise = noise;
    this.residual = new double[y.length];
  }

  static NormalRegression kidiq() {
    Vectors.Row data = data("kidiq");
    double[] school = data.numbers("mom_hs");
    double[] iq = data.numbers("mom_iq");
    double[] score = data.numbers("kid_score");
    return new NormalRegression(
        "kidiq-kidscore_interaction",
        score,
        0,
        NoisePrior.HALF_CAUCHY_2_5,
        ones(score.length),
        school,
        iq,
        product(school, iq));
  }

  static NormalRegression earnings() {
    Vectors.Row data = data("earnings");
    double[] height = data.numbers("height");
    double[] male = data.numbers("male");
    return new NormalRegression(
        "earnings-logearn_interaction",
        log(data.numbers("earn")),
        0,
        NoisePrior.FLAT,
        ones(height.length),
        height,
        male,
        product(height, male));
  }

  static NormalRegression mesquite() {
    Vectors.Row data = data("mesquite");
    double[] group = data.numbers("group");
    return new NormalRegression(
        "mesquite-logmesquite",
        log(data.numbers("weight")),
        0,
        NoisePrior.FLAT,
        ones(group.length),
        log(data.numbers("diam1")),
        log(data.numbers("diam2")),
        log(data.numbers("canopy_height")),
        log(data.numbers("total_height")),
        log(data.numbers("density")),
        group);
  }

  static NormalRegression nes() {
    Vectors.Row data = data("nes2000");
    double[] party = data.numbers("partyid7");
    double[] age = data.numbers("age_discrete");
    return new NormalRegression(
        "nes2000-nes",
        party,
        0,
        NoisePrior.FLAT,
        ones(party.length),
        data.numbers("real_ideo"),
        data.numbers("race_adj"),
        flag(age, 2),
        flag(age, 3),
        flag(age, 4),
        data.numbers("educ1"),
        data.numbers("gender"),
        data.numbers("income"));
  }

  static NormalRegression sblrc() {
    Vectors.Row data = data("sblrc");
    return new NormalRegression(
        "sblrc-blr",
        data.numbers("y"),
        0.01,
        NoisePrior.HALF_NORMAL_10,
        data.numbers("x1"),
        data.numbers("x2"),
        data.numbers("x3"),
        data.numbers("x4"),
        data.numbers("x5"));
  }

  /** An autoregression of order five is a regression on the series before. */
  static NormalRegression arK() {
    Vectors.Row data = data("arK");
    int lags = (int) data.number("K");
    double[] y = data.numbers("y");
    double[][] columns = new double[lags + 1][];
    columns[0] = ones(y.length - lags);
    for (int lag = 1; lag <= lags; lag++) {
      columns[lag] = Arrays.copyOfRange(y, lags - lag, y.length - lag);
    }
    double[] later = Arrays.copyOfRange(y, lags, y.length);
    return new NormalRegression("arK-arK", later, 0.01, NoisePrior.HALF_CAUCHY_2_5, columns);
  }

  @Override
  public double at(double[] x, double[] gradient) {
    int p = columns.length;
    System.arraycopy(y, 0, residual, 0, y.length);
    for (int j = 0; j < p; j++) {
      double[] column = columns[j];
      for (int i = 0; i < y.length; i++) {
        residual[i] -= x[j] * column[i];
      }
    }
    double sigma = Math.exp(x[p]);
    double squares = 0;
    for (double r : residual) {
      squares += r * r;
    }
    double scaled = squares / (sigma * sigma);
    double value = -0.5 * scaled - (y.length - 1) * x[p] + noise.log(sigma);
    for (int j = 0; j < p; j++) {
      double along = 0;
      for (int i = 0; i < y.length; i++) {
        along += residual[i] * columns[j][i];
      }
      gradient[j] = along / (sigma * sigma) - precision * x[j];
      value -= 0.5 * precision * x[j] * x[j];
    }
    gradient[p] = scaled - (y.length - 1) + noise.slope(sigma);
    return value;
  }

  @Override
  double[] parameters(double[] position) {
    double[] parameters = position.clone();
    int last = position.length - 1;
    parameters[last] = Math.exp(position[last]);
    return parameters;
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] log(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }

  private static double[] flag(double[] values, double level) {
    return Arrays.stream(values).map(value -> value == level ? 1 : 0).toArray();
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }
}
