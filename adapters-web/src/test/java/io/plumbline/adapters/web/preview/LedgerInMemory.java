package io.plumbline.adapters.web.preview;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A ledger in memory. */
public final class LedgerInMemory implements Ledger {

  private final InstantSource clock;
  private final List<LedgerEntry> entries = new CopyOnWriteArrayList<>();

  public LedgerInMemory(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized LedgerEntry append(
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

  /** Changes what was said of an entry behind the chain's back. */
  public void tamper(long sequence) {
    LedgerEntry e = entries.get(Math.toIntExact(sequence - 1));
    entries.set(
        Math.toIntExact(sequence - 1),
        new LedgerEntry(
            e.sequence(),
            e.brand(),
            e.at(),
            e.actor(),
            e.origin(),
            e.kind(),
            e.subject(),
            e.summary() + ".",
            e.details(),
            e.idempotencyKey(),
            e.previous(),
            e.hash()));
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
