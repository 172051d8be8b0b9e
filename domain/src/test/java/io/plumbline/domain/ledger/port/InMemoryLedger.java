package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A ledger in a list. */
public final class InMemoryLedger implements Ledger {

  private final List<LedgerEntry> entries = new ArrayList<>();
  private final InstantSource clock;

  public InMemoryLedger(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public LedgerEntry append(
      BrandId brand, Fact fact, Actor actor, Origin origin, UUID idempotencyKey) {
    LedgerChain.Head head =
        newest(brand, Long.MAX_VALUE, 1).stream()
            .findFirst()
            .map(last -> new LedgerChain.Head(last.sequence(), last.hash()))
            .orElse(LedgerChain.Head.EMPTY);
    LedgerEntry entry =
        LedgerChain.next(head, brand, fact, actor, origin, idempotencyKey, clock.instant());
    entries.add(entry);
    return entry;
  }

  @Override
  public void read(BrandId brand, Consumer<LedgerEntry> reader) {
    entries.stream().filter(entry -> entry.brand().equals(brand)).forEach(reader);
  }

  @Override
  public List<LedgerEntry> newest(BrandId brand, long below, int limit) {
    return entries.reversed().stream()
        .filter(entry -> entry.brand().equals(brand) && entry.sequence() < below)
        .limit(limit)
        .toList();
  }
}
