package io.plumbline.adapters.web.ui.maturity;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.usecase.ChooseFramework;
import io.plumbline.domain.maturity.usecase.ShowMaturity;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where whoever is signed in reads a brand's maturity and chooses its framework. */
@Dependent
public final class MaturityDesk {

  private final SignedIn signedIn;
  private final ShowMaturity show;
  private final ChooseFramework choose;

  @Inject
  public MaturityDesk(SignedIn signedIn, ShowMaturity show, ChooseFramework choose) {
    this.signedIn = signedIn;
    this.show = show;
    this.choose = choose;
  }

  Maturity of(BrandId brand) {
    return show.of(brand);
  }

  Role role() {
    return signedIn.user().map(User::role).orElse(Role.FINANCE_AUDITOR);
  }

  /** Returns who is signed in, if they choose. */
  Optional<User> chooser() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  Said choose(BrandId brand, Framework framework, String reason) {
    return chooser()
        .map(
            user ->
                said(
                    choose.choose(
                        new ChooseFramework.Command(
                            brand, framework, reason, user.actor(), Origin.WEB))))
        .orElseGet(() -> Said.refused("Your role has changed: you cannot do this any more."));
  }

  private static Said said(ChooseFramework.Outcome outcome) {
    return switch (outcome) {
      case ChooseFramework.Outcome.Chosen(var chosen) ->
          Said.done("The framework is chosen: %s.".formatted(chosen.choice().framework().title()));
      case ChooseFramework.Outcome.Already _ ->
          Said.refused("It is chosen already, for this very reason.");
      case ChooseFramework.Outcome.Unreasoned(var problem) -> Said.refused(problem);
      case ChooseFramework.Outcome.NotAllowed _ ->
          Said.refused("Marketing leads and admins choose the framework.");
    };
  }
}
