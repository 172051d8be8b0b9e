package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import java.util.List;

/** Lists the people who may sign in. */
public final class ListUsers {

  private final Users users;

  public ListUsers(Users users) {
    this.users = users;
  }

  /** Returns everybody, by sign-in name. */
  public List<User> list() {
    return users.all();
  }
}
