package io.plumbline.domain.maturity.usecase;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What milestones ask of a brand's ledger: the first entry of a sort, or some of the newest. */
final class LedgerEvents {

  /** How many entries of a kind are looked at: more than a year of any of them. */
  private static final int NEWEST = 500;

  private final Ledger ledger;
  private final BrandId brand;

  LedgerEvents(Ledger ledger, BrandId brand) {
    this.ledger = ledger;
    this.brand = brand;
  }

  Optional<LedgerEntry> first(Fact.Kind kind) {
    return first(kind, Map.of());
  }

  Optional<LedgerEntry> first(Fact.Kind kind, Map<String, String> details) {
    return ledger.first(brand, LedgerFilter.of(kind), details);
  }

  /** Returns the first entry about this subject. */
  Optional<LedgerEntry> about(Fact.Kind kind, String subject) {
    return ledger.first(brand, new LedgerFilter(kind, null, subject, null, null, null), Map.of());
  }

  /** Returns the first entry that Plumbline wrote by itself. */
  Optional<LedgerEntry> firstBySystem(Fact.Kind kind) {
    return ledger.first(
        brand, new LedgerFilter(kind, Actor.SYSTEM.name(), null, null, null, null), Map.of());
  }

  Optional<LedgerEntry> last(Fact.Kind kind) {
    return ledger.find(brand, LedgerFilter.of(kind), Long.MAX_VALUE, 1).stream().findFirst();
  }

  /** Returns the newest entries of a kind, oldest first. */
  List<LedgerEntry> newest(Fact.Kind kind) {
    return newest(LedgerFilter.of(kind));
  }

  List<LedgerEntry> newestBySystem(Fact.Kind kind, Instant from) {
    return newest(new LedgerFilter(kind, Actor.SYSTEM.name(), null, null, from, null));
  }

  List<LedgerEntry> newest(Fact.Kind kind, @Nullable Instant from) {
    return newest(new LedgerFilter(kind, null, null, null, from, null));
  }

  private List<LedgerEntry> newest(LedgerFilter filter) {
    return ledger.find(brand, filter, Long.MAX_VALUE, NEWEST).reversed();
  }
}
