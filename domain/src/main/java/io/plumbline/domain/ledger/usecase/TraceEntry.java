package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Trace;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.BrandId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows one entry to the request, run, forecast, test, batch and people behind it. */
public final class TraceEntry {

  private static final int MOST = 200;
  private static final int STEPS = 3;

  private final Ledger ledger;

  public TraceEntry(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Returns the trace of the brand's entry, if there is one. */
  public Optional<Trace> trace(BrandId brand, long sequence) {
    return ledger.entry(brand, sequence).map(entry -> traced(brand, entry));
  }

  private Trace traced(BrandId brand, LedgerEntry entry) {
    Set<String> ids = new LinkedHashSet<>(Trace.ids(entry));
    List<LedgerEntry> related = ledger.naming(brand, ids, MOST);
    for (int step = 1; step < STEPS; step++) {
      Set<String> known = Set.copyOf(ids);
      related.stream()
          .filter(one -> one.sequence() < entry.sequence())
          .filter(one -> known.contains(one.subject()))
          .forEach(one -> ids.addAll(Trace.ids(one)));
      related = ledger.naming(brand, ids, MOST);
    }
    return new Trace(
        entry, related.stream().filter(one -> one.sequence() != entry.sequence()).toList());
  }
}
