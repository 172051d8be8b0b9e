package io.plumbline.adapters.persistence.access;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.AccessTokens;
import io.plumbline.domain.access.port.AccessTokensContract;
import io.plumbline.domain.access.port.Users;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqAccessTokensTest extends AccessTokensContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected AccessTokens tokens() {
    return database.ports().accessTokens();
  }

  @Override
  protected Users users() {
    return database.ports().users();
  }
}
