package io.plumbline.domain.access.port;

import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Access tokens in memory. */
public final class InMemoryAccessTokens implements AccessTokens {

  private final InMemoryTransaction transaction;
  private final Map<String, Stored> tokens = new HashMap<>();

  public InMemoryAccessTokens(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(String tokenHash, UUID user, Instant created, Instant expires) {
    transaction.run(
        () -> {
          if (tokens.putIfAbsent(tokenHash, new Stored(user, expires)) != null) {
            throw new IllegalStateException("There is a token with this hash already.");
          }
          transaction.undoWith(() -> tokens.remove(tokenHash));
        });
  }

  @Override
  public Optional<Stored> find(String tokenHash) {
    return transaction.in(() -> Optional.ofNullable(tokens.get(tokenHash)));
  }

  @Override
  public void remove(String tokenHash) {
    transaction.run(
        () -> {
          Stored removed = tokens.remove(tokenHash);
          if (removed != null) {
            transaction.undoWith(() -> tokens.put(tokenHash, removed));
          }
        });
  }
}
