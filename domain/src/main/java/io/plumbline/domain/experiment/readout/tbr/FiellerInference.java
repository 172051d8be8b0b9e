package io.plumbline.domain.experiment.readout.tbr;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.shared.Probability;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Inference about a return where outcome and spend are both estimated (Fieller 1954): the return
 * theta is tested by outcome less theta times spend, so that its interval is open where the spend
 * cannot be told from zero.
 *
 * @param outcome the incremental outcome
 * @param spend the incremental spend, independent of it and not zero
 */
public record FiellerInference(StudentInference outcome, StudentInference spend)
    implements LiftInference {

  public FiellerInference {
    that(spend.estimate() != 0, "There was no change in spend.");
    that(outcome.alternative() == spend.alternative(), "Both are looked at for the same effects.");
  }

  @Override
  public double estimate() {
    return outcome.estimate() / spend.estimate();
  }

  @Override
  public double standardError() {
    return Math.hypot(outcome.standardError(), estimate() * spend.standardError())
        / Math.abs(spend.estimate());
  }

  @Override
  public Alternative alternative() {
    return outcome.alternative();
  }

  @Override
  public double pValue() {
    StudentInference towards =
        new StudentInference(
            Math.signum(spend.estimate()) * outcome.estimate(),
            outcome.standardError(),
            outcome.degrees(),
            outcome.alternative());
    return towards.pValue();
  }

  @Override
  public LiftInterval interval(double alpha) {
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    double tail = alternative() == Alternative.TWO_SIDED ? alpha / 2 : Math.min(alpha, 0.499);
    double t = -new TDistribution(null, outcome.degrees()).inverseCumulativeProbability(tail);
    // (y - theta x)^2 <= t^2 (sy^2 + theta^2 sx^2), written a theta^2 - 2 b theta + c <= 0
    double x = spend.estimate();
    double y = outcome.estimate();
    double a = x * x - t * t * spend.standardError() * spend.standardError();
    double b = x * y;
    double c = y * y - t * t * outcome.standardError() * outcome.standardError();
    double root = b * b - a * c;
    double lower = Double.NEGATIVE_INFINITY;
    double upper = Double.POSITIVE_INFINITY;
    if (a > 0) {
      lower = (b - Math.sqrt(Math.max(0, root))) / a;
      upper = (b + Math.sqrt(Math.max(0, root))) / a;
    } else if (root > 0 && c > 0) {
      // all but a stretch with zero in it: the part on the estimate's side
      double one = (b - Math.sqrt(root)) / a;
      double other = (b + Math.sqrt(root)) / a;
      lower = estimate() > 0 ? Math.max(one, other) : lower;
      upper = estimate() < 0 ? Math.min(one, other) : upper;
    }
    if (alternative() == Alternative.GREATER) {
      upper = Double.POSITIVE_INFINITY;
    } else if (alternative() == Alternative.LESS) {
      lower = Double.NEGATIVE_INFINITY;
    }
    return agreed(Math.min(lower, estimate()), Math.max(upper, estimate()), alpha);
  }

  /** Where an end comes within rounding of zero, the test decides. */
  private LiftInterval agreed(double lower, double upper, double alpha) {
    boolean rejected = pValue() < alpha;
    double least = lower;
    double most = upper;
    if (alternative() != Alternative.LESS && estimate() > 0) {
      least = rejected ? Math.max(lower, Double.MIN_VALUE) : Math.min(lower, 0);
    }
    if (alternative() != Alternative.GREATER && estimate() < 0) {
      most = rejected ? Math.min(upper, -Double.MIN_VALUE) : Math.max(upper, 0);
    }
    return new LiftInterval(least, most, new Probability(1 - alpha));
  }
}
