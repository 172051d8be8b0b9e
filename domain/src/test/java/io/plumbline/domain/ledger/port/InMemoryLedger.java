package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Ledgers in memory. */
public final class InMemoryLedger implements Ledger {

  private final InMemoryTransaction transaction;
  private final InstantSource clock;
  private final Map<BrandId, List<LedgerEntry>> chains = new HashMap<>();

  public InMemoryLedger(InMemoryTransaction transaction, InstantSource clock) {
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public LedgerEntry append(
      BrandId brand, Fact fact, Actor actor, Origin origin, UUID idempotencyKey) {
    return transaction.in(
        () -> {
          List<LedgerEntry> chain = chains.computeIfAbsent(brand, b -> new ArrayList<>());
          for (LedgerEntry entry : chain) {
            if (entry.idempotencyKey().equals(idempotencyKey)) {
              return same(entry, fact);
            }
          }
          LedgerEntry next =
              LedgerChain.next(
                  head(chain), brand, fact, actor, origin, idempotencyKey, clock.instant());
          chain.add(next);
          transaction.undoWith(() -> chain.remove(next));
          return next;
        });
  }

  private static LedgerEntry same(LedgerEntry entry, Fact fact) {
    if (entry.kind() != fact.kind()
        || !entry.subject().equals(fact.subject())
        || !entry.summary().equals(fact.summary())
        || !entry.details().equals(fact.details())) {
      throw new IllegalStateException(
          "The key %s stands for another fact.".formatted(entry.idempotencyKey()));
    }
    return entry;
  }

  private static LedgerChain.Head head(List<LedgerEntry> chain) {
    return chain.isEmpty()
        ? LedgerChain.Head.EMPTY
        : new LedgerChain.Head(chain.getLast().sequence(), chain.getLast().hash());
  }

  @Override
  public void read(BrandId brand, Consumer<LedgerEntry> reader) {
    entries(brand).forEach(reader);
  }

  @Override
  public List<LedgerEntry> newest(BrandId brand, long below, int limit) {
    return entries(brand).reversed().stream()
        .filter(entry -> entry.sequence() < below)
        .limit(limit)
        .toList();
  }

  @Override
  public List<LedgerEntry> find(BrandId brand, LedgerFilter filter, long below, int limit) {
    return entries(brand).reversed().stream()
        .filter(entry -> entry.sequence() < below)
        .filter(filter::wants)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<LedgerEntry> first(
      BrandId brand, LedgerFilter filter, Map<String, String> details) {
    return entries(brand).stream()
        .filter(filter::wants)
        .filter(entry -> entry.details().entrySet().containsAll(details.entrySet()))
        .findFirst();
  }

  @Override
  public List<LedgerEntry> naming(BrandId brand, Set<String> ids, int limit) {
    return entries(brand).reversed().stream()
        .filter(
            entry ->
                ids.contains(entry.subject())
                    || entry.details().values().stream().anyMatch(ids::contains))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<LedgerEntry> entry(BrandId brand, long sequence) {
    return entries(brand).stream().filter(entry -> entry.sequence() == sequence).findFirst();
  }

  private List<LedgerEntry> entries(BrandId brand) {
    return transaction.in(() -> List.copyOf(chains.getOrDefault(brand, List.of())));
  }
}
