package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.AccessTokens;
import io.plumbline.domain.access.port.Users;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out who holds an access token. */
public final class AuthenticateToken {

  private final AccessTokens tokens;
  private final Users users;
  private final InstantSource clock;

  public AuthenticateToken(AccessTokens tokens, Users users, InstantSource clock) {
    this.tokens = tokens;
    this.users = users;
    this.clock = clock;
  }

  /** Returns the holder; empty if the token is unknown or expired, or its holder disabled. */
  public Optional<User> authenticate(String token) {
    return tokens
        .find(TokenHash.of(token))
        .filter(stored -> clock.instant().isBefore(stored.expires()))
        .flatMap(stored -> users.find(stored.user()))
        .filter(User::enabled);
  }
}
