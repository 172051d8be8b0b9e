package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.shared.Probability;
import java.util.function.DoublePredicate;

/**
 * A rate, such as that of people who bought, whose interval may be looked at after every trial.
 *
 * @param tightestAt the number of trials at which the interval is tightest, at least 1
 */
public record RateSequence(double alpha, int tightestAt) {

  public RateSequence {
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    that(tightestAt >= 1, "It is tightest at one trial or more, not at %s.", tightestAt);
  }

  /** Returns the rates that are not rejected after so many successes in so many trials. */
  public LiftInterval interval(int successes, int trials) {
    that(successes >= 0 && successes <= trials && trials > 0, "%s of %s.", successes, trials);
    double seen = (double) successes / trials;
    double lower = successes == 0 ? 0 : edge(0, seen, rate -> rejected(rate, seen, trials));
    double upper = successes == trials ? 1 : edge(1, seen, rate -> rejected(rate, seen, trials));
    return new LiftInterval(lower, upper, new Probability(1 - alpha));
  }

  private boolean rejected(double rate, double seen, int trials) {
    double variance = rate * (1 - rate);
    return BetaBinomialMixture.at(variance * tightestAt, alpha, rate, 1 - rate, false)
            .logWealth((seen - rate) * trials, variance * trials)
        > -Math.log(alpha);
  }

  private static double edge(double rejected, double kept, DoublePredicate rejects) {
    double out = rejected;
    double in = kept;
    while (Math.abs(out - in) > 1e-12) {
      double middle = (out + in) / 2;
      if (rejects.test(middle)) {
        out = middle;
      } else {
        in = middle;
      }
    }
    return (out + in) / 2;
  }
}
