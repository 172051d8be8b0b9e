package io.plumbline.adapters.web.ui.change;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.SignIn;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.DraftChange;
import io.plumbline.domain.change.usecase.EditChange;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.StateBudgets;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.change.usecase.WaiveRule;
import io.plumbline.domain.change.usecase.WithdrawChange;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where whoever is signed in drafts, decides and ships; who may is judged each time. */
@Dependent
public final class ChangeDesk {

  private final SignedIn signedIn;
  private final SignIn signIn;
  private final DraftChange draft;
  private final EditChange edit;
  private final SubmitChange submit;
  private final DecideChange decide;
  private final WithdrawChange withdraw;
  private final WaiveRule waive;
  private final ShipChange ship;
  private final StateBudgets budgets;

  @Inject
  public ChangeDesk(
      SignedIn signedIn,
      SignIn signIn,
      DraftChange draft,
      EditChange edit,
      SubmitChange submit,
      DecideChange decide,
      WithdrawChange withdraw,
      WaiveRule waive,
      ShipChange ship,
      StateBudgets budgets) {
    this.signedIn = signedIn;
    this.signIn = signIn;
    this.draft = draft;
    this.edit = edit;
    this.submit = submit;
    this.decide = decide;
    this.withdraw = withdraw;
    this.waive = waive;
    this.ship = ship;
    this.budgets = budgets;
  }

  /** Returns who is signed in, if their role acts on requests. */
  Optional<User> viewer() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  /** Drafts a request; the same id twice is the same request. */
  DraftAnswer draft(BrandId brand, UUID id, Wish wish) {
    Optional<User> user = viewer();
    if (user.isEmpty()) {
      return new DraftAnswer(null, ChangeWords.ROLE);
    }
    return ChangeWords.of(
        draft.draft(
            new DraftChange.Command(brand, id, wish, null, user.get().actor(), Origin.WEB)));
  }

  /** Changes a request. */
  DraftAnswer edit(BrandId brand, String label, Wish wish) {
    Optional<User> user = viewer();
    if (user.isEmpty()) {
      return new DraftAnswer(null, ChangeWords.ROLE);
    }
    return ChangeWords.of(
        edit.edit(new EditChange.Command(brand, label, wish, user.get().actor(), Origin.WEB)));
  }

  Said submit(ChangeHistory of) {
    return acting(
        user ->
            ChangeWords.of(
                submit.submit(
                    new SubmitChange.Command(
                        of.identity().brand(), of.identity().label(), user.actor(), Origin.WEB))));
  }

  /** Approves exactly what is shown, with the password anew where it is asked for. */
  Said approve(ChangeHistory shown, String note, @Nullable String password) {
    return acting(
        user -> {
          if (password == null) {
            return answer(shown, DecideChange.Answer.APPROVE, note, false, user);
          }
          return switch (signIn.signIn(user.name(), password)) {
            case SignIn.Outcome.SignedIn _ ->
                answer(shown, DecideChange.Answer.APPROVE, note, true, user);
            case SignIn.Outcome.Refused() ->
                Said.refused("The password does not fit. Nothing was approved.");
            case SignIn.Outcome.Waiting(var until) ->
                Said.refused(
                    "Too many failed passwords. Try again in %d minutes."
                        .formatted(until.toMinutes()));
          };
        });
  }

  Said reject(ChangeHistory shown, String reason) {
    return acting(user -> answer(shown, DecideChange.Answer.REJECT, reason, false, user));
  }

  private Said answer(
      ChangeHistory shown, DecideChange.Answer answer, String note, boolean anew, User user) {
    Hash content = shown.request().proposal().content();
    return ChangeWords.of(
        decide.decide(
            new DecideChange.Command(
                shown.identity().brand(),
                shown.identity().label(),
                answer,
                content,
                note,
                anew,
                user.actor(),
                Origin.WEB)));
  }

  Said withdraw(ChangeHistory of, String reason) {
    return acting(
        user ->
            ChangeWords.of(
                withdraw.withdraw(
                    new WithdrawChange.Command(
                        of.identity().brand(),
                        of.identity().label(),
                        reason,
                        user.actor(),
                        Origin.WEB))));
  }

  /** Asks to set a rule aside, or grants what was asked if there is no reason. */
  Said waive(ChangeHistory of, Rule rule, @Nullable String reason) {
    return acting(
        user ->
            ChangeWords.of(
                waive.waive(
                    new WaiveRule.Command(
                        of.identity().brand(),
                        of.identity().label(),
                        rule,
                        reason,
                        user.actor(),
                        Origin.WEB)),
                rule));
  }

  Said ship(ChangeHistory of) {
    return acting(
        user ->
            ChangeWords.of(
                ship.ship(
                    new ShipChange.Command(
                        of.identity().brand(), of.identity().label(), user.actor(), Origin.WEB))));
  }

  Said state(BrandId brand, List<StandingBudget> all, String reason) {
    return acting(
        user ->
            ChangeWords.of(
                budgets.state(
                    new StateBudgets.Command(brand, all, reason, user.actor(), Origin.WEB))));
  }

  private Said acting(Function<User, Said> act) {
    try {
      return viewer().map(act).orElse(Said.refused(ChangeWords.ROLE));
    } catch (IllegalArgumentException refused) {
      return Said.refused(String.valueOf(refused.getMessage()));
    }
  }
}
