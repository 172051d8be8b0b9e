package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.Correction;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists which entries of a brand were corrected, and by which entries, the latest last. */
public final class ListCorrections {

  private final Ledger ledger;

  public ListCorrections(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Returns, by the number of the corrected entry, the entries that correct it. */
  public SortedMap<Long, List<LedgerEntry>> list(BrandId brand) {
    SortedMap<Long, List<LedgerEntry>> corrections = new TreeMap<>();
    ledger
        .find(brand, LedgerFilter.of(Fact.Kind.CORRECTION), Long.MAX_VALUE, Integer.MAX_VALUE)
        .reversed()
        .forEach(
            entry ->
                corrections.merge(
                    Correction.corrects(entry), List.of(entry), ListCorrections::joined));
    return corrections;
  }

  private static List<LedgerEntry> joined(List<LedgerEntry> before, List<LedgerEntry> next) {
    return java.util.stream.Stream.concat(before.stream(), next.stream()).toList();
  }
}
