package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import java.util.Optional;
import java.util.UUID;

/** Reads a signed-in person anew, so that a role taken away is gone with the next click. */
public final class CurrentUser {

  private final Users users;

  public CurrentUser(Users users) {
    this.users = users;
  }

  /** Returns the person, unless unknown or disabled by now. */
  public Optional<User> find(UUID id) {
    return users.find(id).filter(User::enabled);
  }
}
