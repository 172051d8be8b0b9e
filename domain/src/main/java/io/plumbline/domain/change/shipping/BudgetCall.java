package io.plumbline.domain.change.shipping;

/**
 * One call to a target.
 *
 * @param key the same for each repetition of the same call, and for no other
 * @param to what the target shall have, in its own unit
 * @param back whether the leg is set back: then its lines' amounts before count
 */
public record BudgetCall(String key, BudgetOrder order, Leg leg, long to, boolean back) {

  static BudgetCall of(BudgetOrder order, int place, Leg leg, long to, boolean back) {
    return new BudgetCall(
        "%s-%d-%s".formatted(order.key(), place, back ? "back" : "set"), order, leg, to, back);
  }
}
