package io.plumbline.domain.experiment.readout.bsts;

import java.util.random.RandomGenerator;

/** A random walk seen through noise: draws of its path given the series. Holds scratch space. */
final class LocalLevel {

  private final double[] mean;
  private final double[] variance;

  LocalLevel(int periods) {
    mean = new double[periods];
    variance = new double[periods];
  }

  /**
   * Writes a path: filtered forwards, drawn backwards (Carter and Kohn 1994).
   *
   * @param step the variance of a step of the walk
   * @param noise the variance of the noise
   * @param first the prior mean of the first level
   * @param spread the prior variance of the first level
   */
  void draw(
      double[] series,
      double step,
      double noise,
      double first,
      double spread,
      RandomGenerator random,
      double[] path) {
    int n = series.length;
    double before = first;
    double unknown = spread;
    for (int t = 0; t < n; t++) {
      double gain = unknown / (unknown + noise);
      mean[t] = before + gain * (series[t] - before);
      variance[t] = unknown * (1 - gain);
      before = mean[t];
      unknown = variance[t] + step;
    }
    path[n - 1] = mean[n - 1] + Math.sqrt(variance[n - 1]) * random.nextGaussian();
    for (int t = n - 2; t >= 0; t--) {
      double gain = variance[t] / (variance[t] + step);
      double centre = mean[t] + gain * (path[t + 1] - mean[t]);
      path[t] = centre + Math.sqrt(variance[t] * (1 - gain)) * random.nextGaussian();
    }
  }
}
