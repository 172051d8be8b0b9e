package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.numeric.SingularValues;

/** Corrects the weights of a synthetic control for the imbalance that they leave. */
final class RidgeAugmentation {

  /*
   * To the weights w is added (XX' + lambda I)^-1 X r, with X the donors' outcomes before the test
   * about their mean and r what w leaves of the treated [1]. lambda is the largest of 21 values
   * from sigma_1^2 down to 1e-8 of it whose error, each period but the last left out in turn, lies
   * within one standard error of the least. Leaving out a period takes its column x from X: by
   * Sherman and Morrison one decomposition X = UDV' serves all periods and all lambdas.
   *
   * [1] Ben-Michael, Feller, Rothstein (2021), The augmented synthetic control method
   */

  private static final int STEPS = 20;
  private static final double LEAST = 1e-8;

  private final double[][] gaps;
  private final int donors;
  private final int n;
  private final double[][] about;
  private final SingularValues parts;
  private final double lambda;

  /**
   * Chooses lambda.
   *
   * @param gaps treated less donor, donor by donor, each with mean 0 over the pre-period
   * @param n the periods of the pre-period
   */
  RidgeAugmentation(double[][] gaps, int n) {
    this.gaps = gaps;
    this.n = n;
    donors = gaps.length;
    about = new double[donors][n];
    double[] matrix = new double[donors * n];
    for (int t = 0; t < n; t++) {
      double mean = 0;
      for (int i = 0; i < donors; i++) {
        mean += gaps[i][t] / donors;
      }
      for (int i = 0; i < donors; i++) {
        about[i][t] = mean - gaps[i][t];
        matrix[i * n + t] = about[i][t];
      }
    }
    parts = SingularValues.of(matrix, donors, n);
    lambda = choose();
  }

  double lambda() {
    return lambda;
  }

  private double lambda(int step) {
    return parts.value(0) * parts.value(0) * Math.pow(LEAST, (double) step / STEPS);
  }

  private double choose() {
    double[][] errors = errors();
    double[] mean = new double[STEPS + 1];
    int best = 0;
    for (int step = 0; step <= STEPS; step++) {
      for (double[] error : errors) {
        mean[step] += error[step] / errors.length;
      }
      best = mean[step] < mean[best] ? step : best;
    }
    double spread = 0;
    for (double[] error : errors) {
      double away = error[best] - mean[best];
      spread += away * away / (errors.length - 1);
    }
    double most = mean[best] + Math.sqrt(spread / errors.length);
    int chosen = 0;
    while (mean[chosen] > most) {
      chosen++;
    }
    return lambda(chosen);
  }

  /** Absolute errors of the periods left out, by period and lambda. */
  private double[][] errors() {
    double[] products = new double[donors * donors];
    for (int i = 0; i < donors; i++) {
      for (int j = 0; j < donors; j++) {
        for (int t = 0; t < n; t++) {
          products[i * donors + j] += gaps[i][t] * gaps[j][t];
        }
      }
    }
    SimplexWeights solver = new SimplexWeights(donors);
    double[] matrix = new double[donors * donors];
    double[] weights = new double[donors];
    double[] rest = new double[n];
    double[][] errors = new double[n - 1][STEPS + 1];
    for (int out = 0; out < n - 1; out++) {
      for (int i = 0; i < donors; i++) {
        for (int j = 0; j < donors; j++) {
          matrix[i * donors + j] = products[i * donors + j] - gaps[i][out] * gaps[j][out];
        }
      }
      solver.solve(matrix, 0, out > 0, weights);
      leave(weights, rest);
      double missed = rest[out];
      rest[out] = 0;
      double[] turned = turned(rest);
      for (int step = 0; step <= STEPS; step++) {
        errors[out][step] = Math.abs(missed - correction(out, turned, lambda(step)));
      }
    }
    return errors;
  }

  /** Writes what weights leave of the treated, the weighted gap. */
  private void leave(double[] weights, double[] rest) {
    for (int t = 0; t < n; t++) {
      double sum = 0;
      for (int i = 0; i < donors; i++) {
        sum += weights[i] * gaps[i][t];
      }
      rest[t] = sum;
    }
  }

  /** U'X rest = D V' rest. */
  private double[] turned(double[] rest) {
    double[] turned = new double[parts.rank()];
    for (int k = 0; k < turned.length; k++) {
      double sum = 0;
      for (int t = 0; t < n; t++) {
        sum += parts.right(k, t) * rest[t];
      }
      turned[k] = parts.value(k) * sum;
    }
    return turned;
  }

  private double correction(int out, double[] turned, double ridge) {
    double product = 0;
    double leverage = 0;
    for (int k = 0; k < turned.length; k++) {
      double value = parts.value(k);
      double entry = value * parts.right(k, out);
      double inverse = 1 / (value * value + ridge);
      product += entry * inverse * turned[k];
      leverage += entry * entry * inverse;
    }
    return product / (1 - leverage);
  }

  /** Returns {@code weights} corrected; with the sum that they had. */
  double[] augment(double[] weights) {
    double[] rest = new double[n];
    leave(weights, rest);
    double[] turned = turned(rest);
    double[] augmented = weights.clone();
    for (int k = 0; k < turned.length; k++) {
      double step = turned[k] / (parts.value(k) * parts.value(k) + lambda);
      for (int i = 0; i < donors; i++) {
        augmented[i] += step * parts.left(k, i);
      }
    }
    return augmented;
  }
}
