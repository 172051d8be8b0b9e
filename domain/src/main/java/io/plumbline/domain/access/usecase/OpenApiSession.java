package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.AccessTokens;
import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Gives a signed-in person a token for the REST interface. */
public final class OpenApiSession {

  /** How long a token lasts. */
  public static final Duration LIFETIME = Duration.ofHours(12);

  /** The token, told once, and the instant after which it is worthless. */
  public record Opened(String token, Instant expires) {}

  private final AccessTokens tokens;
  private final TokenSource secrets;
  private final Transaction transaction;
  private final InstantSource clock;

  public OpenApiSession(
      AccessTokens tokens, TokenSource secrets, Transaction transaction, InstantSource clock) {
    this.tokens = tokens;
    this.secrets = secrets;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns a fresh token for {@code user}. */
  public Opened open(User user) {
    String token = secrets.next();
    Instant now = clock.instant();
    Instant expires = now.plus(LIFETIME);
    transaction.run(() -> tokens.add(TokenHash.of(token), user.id(), now, expires));
    return new Opened(token, expires);
  }
}
