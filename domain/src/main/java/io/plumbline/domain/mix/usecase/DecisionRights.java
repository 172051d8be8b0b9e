package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.shared.Actor;
import java.util.Set;

/**
 * Who may ask for a promotion, store a scenario or decide: an enabled person who is lead or admin
 * now, whatever the door they came through.
 */
final class DecisionRights {

  private static final Set<Role> ROLES = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Users users;

  DecisionRights(Users users) {
    this.users = users;
  }

  boolean has(Actor actor) {
    return actor.kind() == Actor.Kind.HUMAN
        && users
            .named(actor.name())
            .map(Users.Stored::user)
            .filter(User::enabled)
            .filter(user -> ROLES.contains(user.role()))
            .isPresent();
  }
}
