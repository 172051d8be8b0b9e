package io.plumbline.domain.access.port;

import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemoryUsersTest extends UsersContract {

  private final Users users = new InMemoryUsers(new InMemoryTransaction());

  @Override
  protected Users users() {
    return users;
  }
}
