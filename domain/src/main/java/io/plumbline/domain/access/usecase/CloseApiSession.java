package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.access.port.AccessTokens;
import io.plumbline.domain.shared.port.Transaction;

/** Makes an access token worthless. */
public final class CloseApiSession {

  private final AccessTokens tokens;
  private final Transaction transaction;

  public CloseApiSession(AccessTokens tokens, Transaction transaction) {
    this.tokens = tokens;
    this.transaction = transaction;
  }

  /** Forgets the token; one that is unknown stays so. */
  public void close(String token) {
    transaction.run(() -> tokens.remove(TokenHash.of(token)));
  }
}
