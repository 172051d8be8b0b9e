package io.plumbline.domain.experiment.monitor;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.numeric.StandardNormal;
import io.plumbline.domain.shared.Probability;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * What a look says, after the looks before it. Bounds are those of a known spread; they are widened
 * as Student's t widens a single look, for the pre-period's spread is an estimate.
 */
record NextLook(LookPlan plan, List<Look> before) {

  Look at(int day, double moved) {
    double part = plan.part(day);
    double known = known(part);
    double boundary = widened(known);
    double error = Math.sqrt(plan.noise().variance(day));
    double reach = boundary * error;
    LiftInterval interval =
        new LiftInterval(
            plan.alternative() == Alternative.LESS
                ? Double.NEGATIVE_INFINITY
                : Math.expm1(moved - reach),
            plan.alternative() == Alternative.GREATER
                ? Double.POSITIVE_INFINITY
                : Math.expm1(moved + reach),
            new Probability(1 - plan.alpha()));
    boolean found = interval.lower() > 0 || interval.upper() < 0;
    boolean futile = !found && futile(part, moved, interval);
    Look.Verdict verdict =
        found ? Look.Verdict.SIGNIFICANT : futile ? Look.Verdict.FUTILE : Look.Verdict.CONTINUE;
    return new Look(
        day,
        plan.looks().contains(day),
        part,
        spent(part),
        Math.expm1(moved),
        boundary,
        known,
        moved / error,
        interval,
        verdict,
        reason(verdict, moved / error, boundary));
  }

  private double spent(double part) {
    return switch (plan.rule()) {
      case StoppingRule.Spending spending -> spending.function().upTo(part, plan.alpha());
      case StoppingRule.OpenEnded ignored -> plan.alpha();
    };
  }

  private double known(double part) {
    return switch (plan.rule()) {
      case StoppingRule.Spending ignored -> lastOf(part);
      case StoppingRule.OpenEnded ignored -> openEnded(part);
    };
  }

  private double openEnded(double part) {
    NormalMixture mixture =
        plan.oneSided()
            ? NormalMixture.oneSided(1, plan.alpha())
            : NormalMixture.twoSided(1, plan.alpha());
    return mixture.bound(part, plan.alpha()) / Math.sqrt(part);
  }

  /** The bound at {@code part}, the looks before having spent theirs. */
  private double lastOf(double... parts) {
    var bounds = new GroupSequentialBounds(plan.oneSided());
    double spent = 0;
    for (Look look : before) {
      bounds.past(look.part(), look.known());
      spent = look.spent();
    }
    double bound = Double.POSITIVE_INFINITY;
    for (double part : parts) {
      double now = spent(part);
      bound = bounds.next(part, now - spent);
      spent = now;
    }
    return bound;
  }

  private double widened(double bound) {
    double tail = plan.oneSided() ? plan.alpha() : plan.alpha() / 2;
    double student =
        -new TDistribution(null, plan.noise().degrees()).inverseCumulativeProbability(tail);
    return bound * student / (Math.sqrt(2) * Erf.erfcInv(2 * tail));
  }

  private boolean futile(double part, double moved, LiftInterval interval) {
    if (plan.futility().isEmpty()) {
      return false;
    }
    FutilityRule rule = plan.futility().get();
    return switch (plan.rule()) {
      case StoppingRule.OpenEnded ignored ->
          (interval.upper() < rule.worthwhile() || plan.alternative() == Alternative.LESS)
              && (interval.lower() > -rule.worthwhile()
                  || plan.alternative() == Alternative.GREATER);
      case StoppingRule.Spending ignored ->
          part >= 1 || chance(part, moved, rule.worthwhile()) < rule.chance();
    };
  }

  /** The chance that the planned end finds a lift of {@code worthwhile}, given what was seen. */
  private double chance(double part, double moved, double worthwhile) {
    double information = plan.noise().information(plan.end());
    double bound = widened(lastOf(part, 1)) * Math.sqrt(information);
    double sum = moved * part * information;
    double rest = (1 - part) * information;
    double chance = 0;
    if (plan.alternative() != Alternative.LESS) {
      chance = beyond(bound - sum, Math.log1p(worthwhile), rest);
    }
    if (plan.alternative() != Alternative.GREATER) {
      chance = Math.max(chance, beyond(bound + sum, Math.log1p(worthwhile), rest));
    }
    return chance;
  }

  private static double beyond(double missing, double effect, double rest) {
    return StandardNormal.below((effect * rest - missing) / Math.sqrt(rest));
  }

  private String reason(Look.Verdict verdict, double statistic, double boundary) {
    return switch (verdict) {
      case SIGNIFICANT ->
          String.format(
              Locale.ROOT,
              "The estimate lies %.2f standard errors from zero, beyond the bound of %.2f.",
              Math.abs(statistic),
              boundary);
      case FUTILE -> "A lift worth finding is no longer likely to be found by the planned end.";
      case CONTINUE ->
          String.format(
              Locale.ROOT,
              "The estimate lies %.2f standard errors from zero, inside the bound of %.2f.",
              Math.abs(statistic),
              boundary);
    };
  }
}
