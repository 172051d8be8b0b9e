package io.plumbline.domain.programme.usecase;

import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.BrandId;

/** Says who answers for a brand's model, or that nobody does. */
public final class FindSteward {

  private final Programmes programmes;
  private final Users users;

  public FindSteward(Programmes programmes, Users users) {
    this.programmes = programmes;
    this.users = users;
  }

  /** Returns how it stands now: who may no longer sign in answers for nothing. */
  public Stewardship of(BrandId brand) {
    return programmes.steward(brand).map(this::standing).orElse(Stewardship.Vacant.NEVER_NAMED);
  }

  private Stewardship standing(Kept<String> named) {
    return users
        .named(named.value())
        .map(Users.Stored::user)
        .filter(User::enabled)
        .<Stewardship>map(user -> new Stewardship.Held(user, named.by(), named.at()))
        .orElseGet(() -> Stewardship.Vacant.disabled(named.value()));
  }
}
