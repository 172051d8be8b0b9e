package io.plumbline.domain.experiment.readout.match;

import java.util.Arrays;

/** The errors e = response - theta cost of pairs, trimmed on both sides, as functions of theta. */
final class TrimmedPairs {

  /*
   * Between two neighbouring crossings (r_i - r_j) / (c_i - c_j) the order of the errors does not
   * change, so that their trimmed sum is a line there and their winsorised sum of squares a
   * parabola: y - theta x and p - 2 q theta + s theta^2 [1]. Both are continuous in theta.
   *
   * [1] Chen, Au (2022), Robust causal inference for incremental return on ad spend with randomized
   *     paired geo experiments
   */

  final double[] response;
  final double[] cost;
  final int trimmed;
  private final double[] crossings;

  TrimmedPairs(double[] response, double[] cost, int trimmed) {
    this.response = response;
    this.cost = cost;
    this.trimmed = trimmed;
    this.crossings = trimmed == 0 ? new double[0] : crossings(response, cost);
  }

  private static double[] crossings(double[] response, double[] cost) {
    int n = response.length;
    double[] found = new double[n * (n - 1) / 2];
    int count = 0;
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double crossing = (response[i] - response[j]) / (cost[i] - cost[j]);
        if (Double.isFinite(crossing)) {
          found[count++] = crossing;
        }
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  int pairs() {
    return response.length;
  }

  int kept() {
    return pairs() - 2 * trimmed;
  }

  /** Returns how many stretches of theta there are. */
  int stretches() {
    return crossings.length + 1;
  }

  double left(int stretch) {
    return stretch == 0 ? Double.NEGATIVE_INFINITY : crossings[stretch - 1];
  }

  double right(int stretch) {
    return stretch == crossings.length ? Double.POSITIVE_INFINITY : crossings[stretch];
  }

  /** Returns a theta inside. */
  double inside(int stretch) {
    double from = left(stretch);
    double to = right(stretch);
    if (Double.isInfinite(from) && Double.isInfinite(to)) {
      return 0;
    }
    if (Double.isInfinite(from)) {
      return to - 1 - Math.abs(to);
    }
    return Double.isInfinite(to) ? from + 1 + Math.abs(from) : from + (to - from) / 2;
  }

  /** Returns the pairs by their error at {@code theta}, the smallest first. */
  Integer[] order(double theta) {
    Integer[] order = new Integer[pairs()];
    Arrays.setAll(order, i -> i);
    double[] errors = errors(theta);
    Arrays.sort(order, (a, b) -> Double.compare(errors[a], errors[b]));
    return order;
  }

  double[] errors(double theta) {
    double[] errors = new double[pairs()];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = response[i] - theta * cost[i];
    }
    return errors;
  }

  /** Returns the sum of the kept errors and, second, the winsorised sum of squares. */
  double[] sums(double theta) {
    double[] errors = errors(theta);
    Arrays.sort(errors);
    int last = pairs() - 1 - trimmed;
    double sum = 0;
    for (int i = trimmed; i <= last; i++) {
      sum += errors[i];
    }
    double mean = (sum + trimmed * (errors[trimmed] + errors[last])) / pairs();
    double squares = trimmed * (square(errors[trimmed] - mean) + square(errors[last] - mean));
    for (int i = trimmed; i <= last; i++) {
      squares += square(errors[i] - mean);
    }
    return new double[] {sum, squares};
  }

  /** Returns the studentised trimmed mean at {@code theta}. */
  double studentised(double theta) {
    double[] sums = sums(theta);
    int m = kept();
    if (sums[1] == 0) {
      return sums[0] == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, sums[0]);
    }
    return sums[0] / m / Math.sqrt(sums[1] / m / (m - 1));
  }

  /** Returns the limit of the studentised trimmed mean towards an infinite theta of that sign. */
  double studentisedAtInfinity(double sign) {
    double[] none = new double[pairs()];
    return new TrimmedPairs(none, cost, trimmed).studentised(sign);
  }

  /** Returns the sum of the kept costs at {@code theta}. */
  double keptCost(double theta) {
    Integer[] order = order(theta);
    double sum = 0;
    for (int i = trimmed; i < pairs() - trimmed; i++) {
      sum += cost[order[i]];
    }
    return sum;
  }

  private static double square(double value) {
    return value * value;
  }
}
