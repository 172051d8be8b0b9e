package io.plumbline.adapters.persistence.access;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.access.port.AccessTokens;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.access.port.Users;

/** The access ports on tables. */
public final class AccessTables {

  private AccessTables() {}

  public static Brands brands(JooqTransaction transaction) {
    return new JooqBrands(transaction);
  }

  public static Users users(JooqTransaction transaction) {
    return new JooqUsers(transaction);
  }

  public static AccessTokens accessTokens(JooqTransaction transaction) {
    return new JooqAccessTokens(transaction);
  }

  public static SignInAttempts signInAttempts(JooqTransaction transaction) {
    return new JooqSignInAttempts(transaction);
  }
}
