package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.shared.Probability;

/**
 * A confidence sequence for an estimate that is normal when many people are in it: Waudby-Smith and
 * others (2021), Time-uniform central limit theory, proposition 3.3. For audience tests.
 *
 * @param tightestAt the number of people at which the interval is tightest
 */
public record AsymptoticSequence(double alpha, double tightestAt, Alternative alternative) {

  public AsymptoticSequence {
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    that(tightestAt > 0, "It is tightest at more than %s people.", tightestAt);
  }

  /** Returns the effects that are not rejected, at whatever time one looks. */
  public LiftInterval interval(double estimate, double standardError, double people) {
    double reach = standardError * Math.sqrt(people) * reach(people);
    return new LiftInterval(
        alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : estimate - reach,
        alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : estimate + reach,
        new Probability(1 - alpha));
  }

  /** Returns how likely so much at any time were if there was no effect. */
  public double pValue(double estimate, double standardError, double people) {
    double grown = people * square(rho()) + 1;
    double evidence = square(rho() * estimate / standardError) * people / (2 * grown);
    double towards = alternative == Alternative.LESS ? -estimate : estimate;
    if (alternative == Alternative.TWO_SIDED) {
      return Math.min(1, Math.sqrt(grown) * Math.exp(-evidence));
    }
    return towards <= 0 ? 1 : Math.min(1, Math.sqrt(grown) / (2 * Math.expm1(evidence)));
  }

  private double level() {
    return alternative == Alternative.TWO_SIDED ? alpha : 2 * alpha;
  }

  private double rho() {
    double evidence = -2 * Math.log(level());
    return Math.sqrt((evidence + Math.log1p(evidence)) / tightestAt);
  }

  private double reach(double people) {
    double information = people * square(rho());
    double wealth = Math.sqrt(information + 1) / level();
    double evidence = alternative == Alternative.TWO_SIDED ? Math.log(wealth) : Math.log1p(wealth);
    return Math.sqrt(2 * (information + 1) * evidence / (people * information));
  }

  private static double square(double value) {
    return value * value;
  }
}
