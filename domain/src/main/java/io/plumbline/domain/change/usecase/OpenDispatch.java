package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.End;
import io.plumbline.domain.change.shipping.OrderLegs;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens a dispatch in the caller's transaction: nothing is sent before that ends well. A roll-back
 * goes the way back of whatever its request shipped and has not taken back.
 */
public final class OpenDispatch {

  private final Dispatches dispatches;
  private final Routes routes;
  private final Transaction transaction;
  private final InstantSource clock;

  public OpenDispatch(
      Dispatches dispatches, Routes routes, Transaction transaction, InstantSource clock) {
    this.dispatches = dispatches;
    this.routes = routes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Returns the dispatch of this order; the same key twice returns the first.
   *
   * @throws IllegalStateException if another order ships, or rolls back, the same step
   */
  public Dispatch open(BudgetOrder order) {
    return transaction.in(
        () ->
            dispatches
                .find(order.brand(), order.key())
                .orElseGet(() -> dispatches.open(of(order))));
  }

  private Dispatch of(BudgetOrder order) {
    List<Dispatch> shipped =
        order.purpose() == BudgetOrder.Purpose.ROLL_BACK
            ? stillOut(dispatches.of(order.brand(), order.request()))
            : List.of();
    return new OrderLegs(routes.of(order.brand()), shipped).open(order, clock.instant());
  }

  private static List<Dispatch> stillOut(List<Dispatch> all) {
    List<Dispatch> out = new ArrayList<>();
    for (Dispatch one : all) {
      if (one.end() instanceof End.Done) {
        switch (one.order().purpose()) {
          case SHIP -> out.add(one);
          case ROLL_BACK -> out.removeIf(other -> other.order().step() >= one.order().step());
        }
      }
    }
    return out;
  }
}
