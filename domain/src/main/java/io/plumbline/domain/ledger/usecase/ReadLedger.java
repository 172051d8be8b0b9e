package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Reads a brand's ledger, newest entries first, a page at a time. */
public final class ReadLedger {

  private final Ledger ledger;

  public ReadLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Returns up to {@code limit} entries that {@code filter} wants, with a sequence number below
   * {@code below}.
   */
  public List<LedgerEntry> page(BrandId brand, LedgerFilter filter, long below, int limit) {
    return ledger.find(brand, filter, below, limit);
  }
}
