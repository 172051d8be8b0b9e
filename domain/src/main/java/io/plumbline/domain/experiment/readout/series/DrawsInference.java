package io.plumbline.domain.experiment.readout.series;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.shared.Probability;
import java.util.Arrays;

/**
 * Inference from draws of an effect, or from what a randomisation would give: an effect is rejected
 * if too few draws lie on one side of it, counting the one that was made.
 */
public final class DrawsInference implements LiftInference {

  private final double estimate;
  private final double spread;
  private final double[] sorted;
  private final Alternative alternative;

  private DrawsInference(double estimate, double[] draws, Alternative alternative) {
    this.estimate = estimate;
    this.alternative = alternative;
    this.sorted = draws.clone();
    Arrays.sort(sorted);
    double mean = Totals.mean(sorted, 0, sorted.length);
    double squares = 0;
    for (double draw : sorted) {
      squares += (draw - mean) * (draw - mean);
    }
    this.spread = Math.max(Math.sqrt(squares / (draws.length - 1)), Double.MIN_NORMAL);
  }

  /** From at least 20 draws that lie about the estimate. */
  public static DrawsInference of(double estimate, double[] draws, Alternative alternative) {
    that(draws.length >= 20, "At least 20 draws are needed, not %s.", draws.length);
    return new DrawsInference(estimate, draws, alternative);
  }

  @Override
  public double estimate() {
    return estimate;
  }

  @Override
  public double standardError() {
    return spread;
  }

  @Override
  public Alternative alternative() {
    return alternative;
  }

  @Override
  public double pValue() {
    int below = 0;
    int above = 0;
    for (double draw : sorted) {
      below += draw <= 0 ? 1 : 0;
      above += draw >= 0 ? 1 : 0;
    }
    return switch (alternative) {
      case TWO_SIDED -> part(Math.min(below, above));
      case GREATER -> part(below);
      case LESS -> part(above);
    };
  }

  /** The p-value of an effect with that many draws beyond it. */
  private double part(int beyond) {
    double tail = (1.0 + beyond) / (sorted.length + 1.0);
    return Math.min(1, alternative == Alternative.TWO_SIDED ? 2 * tail : tail);
  }

  @Override
  public LiftInterval interval(double alpha) {
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    int beyond = 0;
    while (part(beyond) < alpha) {
      beyond++;
    }
    int n = sorted.length;
    double lower = beyond == 0 ? Double.NEGATIVE_INFINITY : sorted[Math.min(n, beyond) - 1];
    double upper = beyond == 0 ? Double.POSITIVE_INFINITY : sorted[Math.max(0, n - beyond)];
    if (alternative == Alternative.GREATER) {
      upper = Double.POSITIVE_INFINITY;
    } else if (alternative == Alternative.LESS) {
      lower = Double.NEGATIVE_INFINITY;
    }
    return new LiftInterval(
        Math.min(lower, upper), Math.max(lower, upper), new Probability(1 - alpha));
  }
}
