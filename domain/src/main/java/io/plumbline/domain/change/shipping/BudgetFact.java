package io.plumbline.domain.change.shipping;

import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.ledger.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fact that a budget was set outside, or was not.
 *
 * @param place the leg's, from 0
 * @param kind BUDGET_SET or BUDGET_REFUSED
 * @param back whether it was set back
 * @param found what the target had before, in its own unit
 * @param text the receipt or the proof, or why not
 */
public record BudgetFact(
    BudgetOrder order,
    int place,
    Leg leg,
    Kind kind,
    boolean back,
    long found,
    String text,
    Instant at)
    implements Fact {

  /** Returns what happened between two states of a dispatch, leg by leg. */
  public static List<BudgetFact> between(Dispatch before, Dispatch after, Instant at) {
    List<BudgetFact> facts = new ArrayList<>();
    for (int place = 0; place < after.legs().size(); place++) {
      Leg was = before.legs().get(place);
      Leg is = after.legs().get(place);
      if (was.state().equals(is.state())) {
        continue;
      }
      switch (is.state()) {
        case LegState.Done(long found, String receipt, Instant done, String _) ->
            facts.add(fact(after, place, Kind.BUDGET_SET, false, found, receipt, done));
        case LegState.SetBack(long found, String receipt, Instant done, String _)
            when backwards(was.state()) ->
            facts.add(fact(after, place, Kind.BUDGET_SET, true, found, receipt, done));
        case LegState.ByHand(long found, boolean back, String why)
            when !(is.target() instanceof Target.Sheet) ->
            facts.add(fact(after, place, Kind.BUDGET_REFUSED, back, found, why, at));
        default -> {}
      }
    }
    List<Refusal> refusals = after.refusals();
    for (Refusal refusal : refusals.subList(before.refusals().size(), refusals.size())) {
      long from = after.legs().get(refusal.place()).from();
      facts.add(fact(after, refusal.place(), Kind.BUDGET_REFUSED, false, from, refusal.why(), at));
    }
    return facts;
  }

  private static boolean backwards(LegState state) {
    return switch (state) {
      case LegState.SettingBack _ -> true;
      case LegState.ByHand(long _, boolean back, String _) -> back;
      default -> false;
    };
  }

  private static BudgetFact fact(
      Dispatch dispatch, int place, Kind kind, boolean back, long found, String text, Instant at) {
    return new BudgetFact(
        dispatch.order(), place, dispatch.legs().get(place), kind, back, found, text, at);
  }

  @Override
  public String subject() {
    return order.request();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("order", order.key().toString());
    details.put("request", order.request());
    details.put("step", Integer.toString(order.step()));
    details.put("purpose", order.purpose().name());
    details.put("currency", order.currency());
    details.put("target", leg.target().label());
    details.put("direction", back ? "BACK" : "SET");
    details.put("target_had", Long.toString(found));
    details.put("target_wanted", Long.toString(back ? found : leg.to()));
    details.put("at", at.toString());
    details.put(kind == Kind.BUDGET_SET ? "receipt" : "reason", text);
    for (BudgetLine line : leg.lines()) {
      details.put(
          "line " + line.channel().value() + " / " + line.item(),
          back
              ? "%d to %d cents a week".formatted(line.after(), line.before())
              : "%d to %d cents a week".formatted(line.before(), line.after()));
    }
    return details;
  }

  @Override
  public String summary() {
    String what =
        "%s, step %d%s".formatted(order.request(), order.step(), back ? ", taken back" : "");
    return kind == Kind.BUDGET_SET
        ? "The budget at %s is set: %s".formatted(leg.target().label(), what)
        : "The budget at %s is not set: %s".formatted(leg.target().label(), what);
  }
}
