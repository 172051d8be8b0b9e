package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a test will be looked at, fixed at its launch: noise, alpha and rule, so that every bound is
 * known before the first day.
 *
 * @param looks after how many periods of the test, ascending; the last is its planned end. A look
 *     at another time spends like any other
 * @param noise of the pre-period
 */
public record LookPlan(
    List<Integer> looks,
    double alpha,
    Alternative alternative,
    StoppingRule rule,
    Optional<FutilityRule> futility,
    GapNoise noise) {

  public LookPlan {
    that(!looks.isEmpty() && looks.getFirst() >= 1, "The first look is after a period or more.");
    for (int i = 1; i < looks.size(); i++) {
      that(looks.get(i) > looks.get(i - 1), "Looks are in ascending order: %s.", looks);
    }
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    looks = List.copyOf(looks);
  }

  /** A look a period for {@code periods}, at 5 %, two-sided, each spending by the square. */
  public static LookPlan daily(int periods, GapNoise noise) {
    return new LookPlan(
        IntStream.rangeClosed(1, periods).boxed().toList(),
        0.05,
        Alternative.TWO_SIDED,
        new StoppingRule.Spending(AlphaSpending.SQUARE),
        Optional.empty(),
        noise);
  }

  /** Returns the same plan by another rule. */
  public LookPlan by(StoppingRule other) {
    return new LookPlan(looks, alpha, alternative, other, futility, noise);
  }

  /** Returns the same plan that gives up. */
  public LookPlan givingUp(FutilityRule other) {
    return new LookPlan(looks, alpha, alternative, rule, Optional.of(other), noise);
  }

  /** Returns after how many periods the test is planned to end. */
  public int end() {
    return looks.getLast();
  }

  /** Returns what part of the planned end's information has come; more than 1 after the end. */
  public double part(int days) {
    return noise.information(days) / noise.information(end());
  }

  /** Returns whether only one side is looked at. */
  boolean oneSided() {
    return alternative != Alternative.TWO_SIDED;
  }
}
