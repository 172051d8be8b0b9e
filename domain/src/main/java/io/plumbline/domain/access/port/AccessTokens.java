package io.plumbline.domain.access.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens that stand for a signed-in person in the REST interface; only their hashes are kept.
 */
public interface AccessTokens {

  /** A token's holder and the instant after which it is worthless. */
  record Stored(UUID user, Instant expires) {}

  /** Adds a token by the hash of its text. */
  void add(String tokenHash, UUID user, Instant created, Instant expires);

  /** Returns the token with this hash, expired or not. */
  Optional<Stored> find(String tokenHash);

  /** Forgets a token. */
  void remove(String tokenHash);
}
