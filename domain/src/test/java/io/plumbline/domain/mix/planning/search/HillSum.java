package io.plumbline.domain.mix.planning.search;

import java.util.Random;

/** A sum of returns, each a mixture of Hill curves as draws of a posterior would have them. */
final class HillSum implements AllocationFunction {

  private static final int DRAWS = 7;

  private final double[][] worth;
  private final double[][] half;
  private final double[][] slope;
  private final boolean concave;

  /** Returns of random sizes; S-shaped unless {@code concave}. */
  HillSum(int places, boolean concave, Random random) {
    this.worth = new double[places][DRAWS];
    this.half = new double[places][DRAWS];
    this.slope = new double[places][DRAWS];
    this.concave = concave;
    for (int i = 0; i < places; i++) {
      double scale = Math.exp(random.nextGaussian());
      double middle = 20 + 60 * random.nextDouble();
      double steep = concave ? 1 : 1.5 + 3 * random.nextDouble();
      for (int d = 0; d < DRAWS; d++) {
        worth[i][d] = 100 * scale * Math.exp(0.3 * random.nextGaussian());
        half[i][d] = middle * Math.exp(0.3 * random.nextGaussian());
        slope[i][d] = concave ? 1 : Math.max(1, steep + 0.3 * random.nextGaussian());
      }
    }
  }

  @Override
  public int size() {
    return worth.length;
  }

  @Override
  public boolean separable() {
    return true;
  }

  @Override
  public boolean concave() {
    return concave;
  }

  private static double hill(double x, double k, double s) {
    double odds = Math.pow(x / k, s);
    return odds / (1 + odds);
  }

  private static double steepness(double x, double k, double s) {
    if (x == 0) {
      return s > 1 ? 0 : 1 / k;
    }
    double h = hill(x, k, s);
    return s * h * (1 - h) / x;
  }

  double value(double[] amounts) {
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      sum += value(i, amounts[i]);
    }
    return sum;
  }

  double value(int i, double x) {
    double sum = 0;
    for (int d = 0; d < DRAWS; d++) {
      sum += worth[i][d] * hill(x, half[i][d], slope[i][d]);
    }
    return sum;
  }

  @Override
  public double evaluate(double[] amounts, double[] slopes) {
    for (int i = 0; i < amounts.length; i++) {
      slopes[i] = 0;
      for (int d = 0; d < DRAWS; d++) {
        slopes[i] += worth[i][d] * steepness(amounts[i], half[i][d], slope[i][d]);
      }
    }
    return value(amounts);
  }

  @Override
  public Bound bound(double[] from, double[] to, double[][] nodes) {
    SlopeTable[] tables = new SlopeTable[size()];
    for (int i = 0; i < tables.length; i++) {
      double[] x = nodes[i];
      double[] values = new double[x.length];
      double[] least = new double[x.length - 1];
      double[] most = new double[x.length - 1];
      for (int k = 0; k < x.length; k++) {
        values[k] = value(i, x[k]);
      }
      for (int d = 0; d < DRAWS; d++) {
        double s = slope[i][d];
        double turn = s > 1 ? half[i][d] * Math.pow((s - 1) / (s + 1), 1 / s) : 0;
        for (int k = 0; k + 1 < x.length; k++) {
          double a = steepness(x[k], half[i][d], s);
          double b = steepness(x[k + 1], half[i][d], s);
          boolean inside = turn > x[k] && turn < x[k + 1];
          double top = inside ? steepness(turn, half[i][d], s) : Math.max(a, b);
          least[k] += worth[i][d] * Math.min(a, b);
          most[k] += worth[i][d] * top;
        }
      }
      tables[i] = new SlopeTable(x, values, least, most);
    }
    return new Bound(0, tables);
  }
}
