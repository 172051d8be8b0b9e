package io.plumbline.domain.access.port;

import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemoryAccessTokensTest extends AccessTokensContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final AccessTokens tokens = new InMemoryAccessTokens(transaction);
  private final Users users = new InMemoryUsers(transaction);

  @Override
  protected AccessTokens tokens() {
    return tokens;
  }

  @Override
  protected Users users() {
    return users;
  }
}
