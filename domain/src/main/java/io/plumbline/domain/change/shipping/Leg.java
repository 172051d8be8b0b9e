package io.plumbline.domain.change.shipping;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.guardrail.BudgetLine;
import java.time.Instant;
import java.util.List;

/**
 * The part of an order that one target takes.
 *
 * @param lines those whose money the target holds; more than one share it
 * @param from what the target should have now, in its own unit
 * @param to what it shall have
 * @param slack by how much what it has may differ from {@code from} and still be rounding
 * @param tries calls in a row that got no clear answer
 * @param due when it may be called next
 */
public record Leg(
    Target target,
    List<BudgetLine> lines,
    long from,
    long to,
    long slack,
    LegState state,
    int tries,
    Instant due) {

  public Leg {
    that(!lines.isEmpty() && from >= 0 && to >= 0 && slack >= 0, "No such leg to %s.", target);
    lines = List.copyOf(lines);
  }

  Leg with(LegState next, Instant at) {
    return new Leg(target, lines, from, to, slack, next, 0, at);
  }

  Leg later(Instant at) {
    return new Leg(target, lines, from, to, slack, state, tries + 1, at);
  }

  boolean expects(long found) {
    return Math.abs(found - from) <= slack;
  }

  /** Whether it is as the order ends when all went well. */
  public boolean done() {
    return state instanceof LegState.Done;
  }

  /** Whether a person has to act. */
  public boolean byHand() {
    return state instanceof LegState.ByHand;
  }

  /** Whether nothing is left at the target, or nothing ever was. */
  boolean clear() {
    return switch (state) {
      case LegState.SetBack _ -> true;
      case LegState.Refused refused -> refused.sent() == null;
      case LegState.Open _,
          LegState.Ready _,
          LegState.Sent _,
          LegState.Done _,
          LegState.SettingBack _,
          LegState.ByHand _ ->
          false;
    };
  }
}
