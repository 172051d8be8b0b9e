package io.plumbline.domain.mix.insight;

import io.plumbline.domain.numeric.Quantiles;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;

/** Draws of a quantity, summed up as an estimate. */
public final class Summary {

  private Summary() {}

  /** Returns mean, standard deviation, median and central 90 % interval of at least two draws. */
  public static Estimate of(double[] draws) {
    double mean = mean(draws);
    double squares = 0;
    for (double draw : draws) {
      squares += (draw - mean) * (draw - mean);
    }
    double[] moved = draws.clone();
    double lower = Quantiles.of(moved, 0.05);
    double median = Quantiles.of(moved, 0.5);
    double upper = Quantiles.of(moved, 0.95);
    return new Estimate(
        mean,
        Math.sqrt(squares / (draws.length - 1)),
        median,
        CredibleInterval.ninety(lower, upper));
  }

  /** Returns the mean. */
  static double mean(double[] draws) {
    double sum = 0;
    for (double draw : draws) {
      sum += draw;
    }
    return sum / draws.length;
  }
}
