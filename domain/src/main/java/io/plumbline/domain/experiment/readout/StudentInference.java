package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Probability;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Inference by Student's t: the estimate less the true effect, over its standard error, has {@code
 * degrees} degrees of freedom.
 *
 * @param estimate in the effect's unit
 * @param standardError positive
 * @param degrees effective degrees of freedom, positive; need not be whole
 */
public record StudentInference(
    double estimate, double standardError, double degrees, Alternative alternative)
    implements LiftInference {

  public StudentInference {
    that(Double.isFinite(estimate), "The estimate must be a number.");
    that(
        standardError > 0 && Double.isFinite(standardError),
        "The standard error (%s) must be positive.",
        standardError);
    that(degrees > 0, "The degrees of freedom (%s) must be positive.", degrees);
  }

  @Override
  public double pValue() {
    TDistribution student = student();
    double ratio = estimate / standardError;
    return switch (alternative) {
      case TWO_SIDED -> Math.min(1, 2 * student.cumulativeProbability(-Math.abs(ratio)));
      case GREATER -> student.cumulativeProbability(-ratio);
      case LESS -> student.cumulativeProbability(ratio);
    };
  }

  @Override
  public LiftInterval interval(double alpha) {
    that(
        alpha > 0 && alpha < (alternative == Alternative.TWO_SIDED ? 1 : 0.5),
        "Alpha (%s) must lie in (0, 1), one-sided in (0, 0.5).",
        alpha);
    double tail = alternative == Alternative.TWO_SIDED ? alpha / 2 : alpha;
    double reach = -student().inverseCumulativeProbability(tail) * standardError;
    boolean rejected = pValue() < alpha;
    double lower =
        alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : estimate - Math.abs(reach);
    double upper =
        alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : estimate + Math.abs(reach);
    // the quantile is found by iteration: where it ends within rounding of zero the test decides
    if (estimate > 0 && (lower > 0) != rejected && alternative != Alternative.LESS) {
      lower = rejected ? Double.MIN_VALUE : 0;
    }
    if (estimate < 0 && (upper < 0) != rejected && alternative != Alternative.GREATER) {
      upper = rejected ? -Double.MIN_VALUE : 0;
    }
    return new LiftInterval(lower, upper, new Probability(1 - alpha));
  }

  private TDistribution student() {
    return new TDistribution(null, degrees);
  }
}
