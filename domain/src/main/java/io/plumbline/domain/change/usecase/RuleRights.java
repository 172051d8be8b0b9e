package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.shared.Actor;
import java.util.Set;

/** Who may set rules and state circumstances: enabled people of some roles, whatever the door. */
final class RuleRights {

  private final Users users;

  RuleRights(Users users) {
    this.users = users;
  }

  boolean setsRules(Actor actor) {
    return is(actor, Set.of(Role.ADMIN));
  }

  boolean statesCircumstances(Actor actor) {
    return is(actor, Set.of(Role.MARKETING_LEAD, Role.ADMIN));
  }

  private boolean is(Actor actor, Set<Role> roles) {
    return actor.kind() == Actor.Kind.HUMAN
        && users
            .named(actor.name())
            .map(Users.Stored::user)
            .filter(User::enabled)
            .filter(user -> roles.contains(user.role()))
            .isPresent();
  }
}
