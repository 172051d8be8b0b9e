package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import java.util.UUID;

/** Finds how an order stands. */
public final class FindDispatch {

  private final Dispatches dispatches;

  public FindDispatch(Dispatches dispatches) {
    this.dispatches = dispatches;
  }

  /** Returns the dispatch of the order with this key. */
  public Optional<Dispatch> find(BrandId brand, UUID order) {
    return dispatches.find(brand, order);
  }
}
