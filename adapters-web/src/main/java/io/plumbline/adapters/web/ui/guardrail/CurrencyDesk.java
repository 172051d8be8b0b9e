package io.plumbline.adapters.web.ui.guardrail;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.usecase.SetDecisionCurrency;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Where whoever is signed in reads and sets the decision currency. */
@Dependent
public final class CurrencyDesk {

  private final SignedIn signedIn;
  private final ShowDecisionCurrency show;
  private final SetDecisionCurrency set;

  @Inject
  public CurrencyDesk(SignedIn signedIn, ShowDecisionCurrency show, SetDecisionCurrency set) {
    this.signedIn = signedIn;
    this.show = show;
    this.set = set;
  }

  DecisionCurrency of(BrandId brand) {
    return show.of(brand);
  }

  boolean maySet() {
    return signedIn.user().filter(user -> user.role() == Role.ADMIN).isPresent();
  }

  Said set(BrandId brand, DecisionCurrency currency, String reason) {
    User user = signedIn.user().orElseThrow();
    var command =
        new SetDecisionCurrency.Command(brand, currency, reason.strip(), user.actor(), Origin.WEB);
    return switch (set.set(command)) {
      case SetDecisionCurrency.Outcome.Set(var now) ->
          Said.done("Decisions are told in %s from now on.".formatted(now.words()));
      case SetDecisionCurrency.Outcome.Already(var now) ->
          Said.done("Decisions are told in %s already.".formatted(now.words()));
      case SetDecisionCurrency.Outcome.NotAllowed _ ->
          Said.refused("Only admins set the decision currency.");
      case SetDecisionCurrency.Outcome.Refused(var findings) ->
          Said.refused(findings.stream().map(CurrencyDesk::words).collect(Collectors.joining(" ")));
    };
  }

  private static String words(Finding finding) {
    return "%s Needed: %s".formatted(finding.problem(), finding.accepted());
  }
}
