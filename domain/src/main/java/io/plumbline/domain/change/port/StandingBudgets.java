package io.plumbline.domain.change.port;

import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;

/** What each line item of a brand is set to spend a week; what was set before is kept. */
public interface StandingBudgets {

  /** Sets line items, in the open transaction, with the ledger entry that tells why. */
  void set(BrandId brand, List<StandingBudget> budgets, LedgerEntry entry);

  /** Returns every line item as it was set last before {@code at}, by channel and item. */
  List<StandingBudget> at(BrandId brand, Instant at);

  /** Returns every line item as it is set now, by channel and item. */
  List<StandingBudget> current(BrandId brand);
}
