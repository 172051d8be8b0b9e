package io.plumbline.adapters.persistence.change;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.Routes;

/** The ports of shipping on tables. */
public final class ShippingTables {

  private ShippingTables() {}

  /** Returns the dispatches; {@code legs} writes how far they are. */
  public static Dispatches dispatches(JooqTransaction transaction, DispatchCodec legs) {
    return new JooqDispatches(transaction, legs);
  }

  public static Routes routes(JooqTransaction transaction) {
    return new JooqRoutes(transaction);
  }
}
