package io.plumbline.adapters.persistence.access;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.port.UsersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqUsersTest extends UsersContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Users users() {
    return database.ports().users();
  }
}
