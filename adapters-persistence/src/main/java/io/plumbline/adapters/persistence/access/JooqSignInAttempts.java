package io.plumbline.adapters.persistence.access;

import static io.plumbline.adapters.persistence.generated.Tables.SIGN_IN_FAILURE;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.access.port.SignInAttempts;
import java.time.Duration;
import java.time.Instant;

/**
 * The failed sign-ins in table {@code sign_in_failure}, by the hash of the name that was typed: it
 * may be a password in the wrong field.
 */
final class JooqSignInAttempts implements SignInAttempts {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JooqTransaction transaction;

  JooqSignInAttempts(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void failed(String name, Instant at) {
    transaction.run(
        () -> {
          transaction
              .sql()
              .insertInto(SIGN_IN_FAILURE)
              .set(SIGN_IN_FAILURE.NAME_HASH, TokenHash.of(name))
              .set(SIGN_IN_FAILURE.AT, at)
              .execute();
          transaction
              .sql()
              .deleteFrom(SIGN_IN_FAILURE)
              .where(SIGN_IN_FAILURE.AT.lt(at.minus(KEPT)))
              .execute();
        });
  }

  @Override
  public int failuresSince(String name, Instant since) {
    return transaction
        .sql()
        .fetchCount(
            SIGN_IN_FAILURE,
            SIGN_IN_FAILURE.NAME_HASH.eq(TokenHash.of(name)).and(SIGN_IN_FAILURE.AT.ge(since)));
  }

  @Override
  public void clear(String name) {
    transaction
        .sql()
        .deleteFrom(SIGN_IN_FAILURE)
        .where(SIGN_IN_FAILURE.NAME_HASH.eq(TokenHash.of(name)))
        .execute();
  }
}
