package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.shared.Actor;
import java.util.Set;

/** Who may say how budgets are set, and that they are: read anew each time. */
final class ShippingRights {

  private final Users users;

  ShippingRights(Users users) {
    this.users = users;
  }

  boolean mayConfirm(Actor actor) {
    return has(actor, Set.of(Role.MARKETING_LEAD, Role.ADMIN));
  }

  boolean mayRoute(Actor actor) {
    return has(actor, Set.of(Role.ADMIN));
  }

  private boolean has(Actor actor, Set<Role> roles) {
    return actor.kind() == Actor.Kind.HUMAN
        && users
            .named(actor.name())
            .map(Users.Stored::user)
            .filter(User::enabled)
            .filter(user -> roles.contains(user.role()))
            .isPresent();
  }
}
