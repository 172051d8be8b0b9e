package io.plumbline.domain.experiment.readout.switchback;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.shared.Probability;
import java.util.Arrays;

/**
 * Inference by drawing the assignment anew: an effect is rejected if, taken away, the contrast that
 * was seen would be rare among those of other draws. Each redraw rejects outside an interval about
 * the estimate, so that p-value and interval count the same ends.
 */
public final class RandomisationInference implements LiftInference {

  private static final double SAME = 1e-9;

  private final double estimate;
  private final double standardError;
  private final Alternative alternative;
  private final double[] lower;
  private final double[] upper;

  private RandomisationInference(
      double estimate,
      double standardError,
      Alternative alternative,
      double[] lower,
      double[] upper) {
    this.estimate = estimate;
    this.standardError = standardError;
    this.alternative = alternative;
    this.lower = lower;
    this.upper = upper;
    Arrays.sort(lower);
    Arrays.sort(upper);
  }

  /*
   * Under an effect tau the contrast of the draw that was made is a - tau b, that of another draw
   * a' - tau b'. The other is as far out where |a' - tau b'| >= |a - tau b|: between the two tau
   * at which they are equal, one on each side of the estimate a / b, as long as |b'| < |b|.
   */

  /**
   * From contrasts of the outcome and of the exposure.
   *
   * @param outcome a, that of the draw that was made
   * @param exposure b, positive
   * @param outcomes a' by redraw
   * @param exposures b' by redraw
   */
  static RandomisationInference of(
      double outcome,
      double exposure,
      double[] outcomes,
      double[] exposures,
      Alternative alternative) {
    that(exposure > 0, "No period was fully treated, or none fully untreated.");
    int n = outcomes.length;
    double estimate = outcome / exposure;
    double[] lower = new double[n];
    double[] upper = new double[n];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double rest = (outcomes[i] - estimate * exposures[i]) / exposure;
      squares += rest * rest / n;
      double less = exposure - exposures[i];
      double more = exposure + exposures[i];
      double one = less > SAME * exposure ? (outcome - outcomes[i]) / less : Double.NaN;
      double other = more > SAME * exposure ? (outcome + outcomes[i]) / more : Double.NaN;
      boolean bounded = !Double.isNaN(one) && !Double.isNaN(other);
      switch (alternative) {
        case TWO_SIDED -> {
          lower[i] = bounded ? Math.min(one, other) : Double.NEGATIVE_INFINITY;
          upper[i] = bounded ? Math.max(one, other) : Double.POSITIVE_INFINITY;
        }
        case GREATER -> lower[i] = Double.isNaN(one) ? Double.NEGATIVE_INFINITY : one;
        case LESS -> upper[i] = Double.isNaN(one) ? Double.POSITIVE_INFINITY : one;
      }
    }
    return new RandomisationInference(
        estimate, Math.max(Math.sqrt(squares), Double.MIN_NORMAL), alternative, lower, upper);
  }

  @Override
  public double estimate() {
    return estimate;
  }

  @Override
  public double standardError() {
    return standardError;
  }

  @Override
  public Alternative alternative() {
    return alternative;
  }

  @Override
  public double pValue() {
    int far = 0;
    for (int i = 0; i < lower.length; i++) {
      boolean counts =
          switch (alternative) {
            case TWO_SIDED -> estimate == 0 || (estimate > 0 ? lower[i] <= 0 : upper[i] >= 0);
            case GREATER -> lower[i] <= 0;
            case LESS -> upper[i] >= 0;
          };
      far += counts ? 1 : 0;
    }
    return part(far);
  }

  private double part(int far) {
    return (1.0 + far) / (1.0 + lower.length);
  }

  @Override
  public LiftInterval interval(double alpha) {
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    int far = 0;
    while (part(far) < alpha) {
      far++;
    }
    int n = lower.length;
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    if (far > 0 && alternative != Alternative.LESS) {
      least =
          Math.min(
              lower[Math.min(n, far) - 1],
              alternative == Alternative.TWO_SIDED ? estimate : Double.POSITIVE_INFINITY);
    }
    if (far > 0 && alternative != Alternative.GREATER) {
      most =
          Math.max(
              upper[Math.max(0, n - far)],
              alternative == Alternative.TWO_SIDED ? estimate : Double.NEGATIVE_INFINITY);
    }
    return new LiftInterval(least, most, new Probability(1 - alpha));
  }
}
