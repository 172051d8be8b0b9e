package io.plumbline.adapters.persistence.access;

import static io.plumbline.adapters.persistence.generated.Tables.ACCESS_TOKEN;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.access.port.AccessTokens;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tokens in table {@code access_token}. */
final class JooqAccessTokens implements AccessTokens {

  private final JooqTransaction transaction;

  JooqAccessTokens(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(String tokenHash, UUID user, Instant created, Instant expires) {
    transaction
        .sql()
        .insertInto(ACCESS_TOKEN)
        .set(ACCESS_TOKEN.TOKEN_HASH, tokenHash)
        .set(ACCESS_TOKEN.USER_ID, user)
        .set(ACCESS_TOKEN.CREATED_AT, created)
        .set(ACCESS_TOKEN.EXPIRES_AT, expires)
        .execute();
  }

  @Override
  public Optional<Stored> find(String tokenHash) {
    return transaction
        .sql()
        .selectFrom(ACCESS_TOKEN)
        .where(ACCESS_TOKEN.TOKEN_HASH.eq(tokenHash))
        .fetchOptional(row -> new Stored(row.getUserId(), row.getExpiresAt()));
  }

  @Override
  public void remove(String tokenHash) {
    transaction
        .sql()
        .deleteFrom(ACCESS_TOKEN)
        .where(ACCESS_TOKEN.TOKEN_HASH.eq(tokenHash))
        .execute();
  }
}
