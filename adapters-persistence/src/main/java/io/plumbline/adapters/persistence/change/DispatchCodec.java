package io.plumbline.adapters.persistence.change;

import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import java.time.Instant;

/** How an order and its legs become JSON, and come back the same. */
public interface DispatchCodec {

  /** Returns what was ordered as a JSON object. */
  String order(BudgetOrder order);

  /** Returns how far it is, and why it is undone if so, as a JSON object. */
  String legs(Dispatch dispatch);

  /** Returns the dispatch of which the other two were written. */
  Dispatch read(String order, String legs, Instant openedAt);
}
