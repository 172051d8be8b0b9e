package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.shared.Actor;
import java.util.Set;

/** Says whether somebody is an enabled person of some role now, whatever the door they came by. */
public final class RolesNow {

  private final Users users;

  public RolesNow(Users users) {
    this.users = users;
  }

  /** Returns whether {@code actor} is one of {@code roles}, read anew. */
  public boolean has(Actor actor, Set<Role> roles) {
    return actor.kind() == Actor.Kind.HUMAN
        && users
            .named(actor.name())
            .map(Users.Stored::user)
            .filter(User::enabled)
            .filter(user -> roles.contains(user.role()))
            .isPresent();
  }
}
