package io.plumbline.domain.chat.port;

import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Calls that were let in, in memory. */
public final class InMemorySeenCalls implements SeenCalls {

  private final InMemoryTransaction transaction;
  private final Map<Hash, Instant> seen = new HashMap<>();

  public InMemorySeenCalls(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean first(Hash call, Instant now, Instant until) {
    return transaction.in(
        () -> {
          if (seen.size() > 1000) {
            seen.values().removeIf(end -> end.isBefore(now));
          }
          boolean first = seen.putIfAbsent(call, until) == null;
          if (first) {
            transaction.undoWith(() -> seen.remove(call));
          }
          return first;
        });
  }
}
