package io.plumbline.domain.access.port;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tokens in a map. */
public final class InMemoryAccessTokens implements AccessTokens {

  private final Map<String, Stored> tokens = new HashMap<>();

  @Override
  public void add(String tokenHash, UUID user, Instant created, Instant expires) {
    tokens.put(tokenHash, new Stored(user, expires));
  }

  @Override
  public Optional<Stored> find(String tokenHash) {
    return Optional.ofNullable(tokens.get(tokenHash));
  }

  @Override
  public void remove(String tokenHash) {
    tokens.remove(tokenHash);
  }
}
