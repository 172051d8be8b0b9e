package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import java.util.Arrays;

/**
 * How much may be moved in one step.
 *
 * @param ofBudget the largest part of the whole budget
 * @param ofChannel the largest part of a channel's own spend, where it spends anything
 */
public record MoveCaps(double ofBudget, double ofChannel) {

  /** Several moves of five percent rather than a big one. */
  public static final MoveCaps DEFAULT = new MoveCaps(0.05, Double.POSITIVE_INFINITY);

  /** Amounts are known to the cent, and so is a step. */
  private static final double CENT = 0.01;

  public MoveCaps {
    that(ofBudget > 0 && ofChannel > 0, "Caps (%s, %s) must be positive.", ofBudget, ofChannel);
  }

  /** Returns how many equal steps lead from one allocation to another; 0 if they are the same. */
  int steps(double[] from, double[] to) {
    double steps = moved(from, to) / ofBudget;
    for (int i = 0; i < from.length; i++) {
      if (from[i] > 0) {
        steps = Math.max(steps, Math.abs(to[i] - from[i]) / from[i] / ofChannel);
      }
    }
    double rounding = CENT * from.length / Math.max(1, Arrays.stream(from).sum()) / ofBudget;
    return (int) Math.ceil(steps - Math.clamp(rounding, 1e-9, CENT));
  }

  /** Returns the part of the budget that changes places or is added or taken. */
  static double moved(double[] from, double[] to) {
    double given = 0;
    double taken = 0;
    double budget = 0;
    for (int i = 0; i < from.length; i++) {
      given += Math.max(0, to[i] - from[i]);
      taken += Math.max(0, from[i] - to[i]);
      budget += from[i];
    }
    double moved = Math.max(given, taken);
    return moved == 0 ? 0 : budget > 0 ? moved / budget : 1;
  }
}
