package io.plumbline.adapters.web.ui.guardrail;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.usecase.DecideRules;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ListRuleChanges;
import io.plumbline.domain.change.usecase.ProposeRules;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.change.usecase.StateCircumstance;
import io.plumbline.domain.change.usecase.WithdrawCircumstance;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where whoever is signed in reads and changes rules; who may is judged each time. */
@Dependent
public final class RuleDesk {

  private static final int LONGEST = 200;

  private final SignedIn signedIn;
  private final ShowRules showRules;
  private final ListRuleChanges listRuleChanges;
  private final ProposeRules proposeRules;
  private final DecideRules decideRules;
  private final ListCircumstances listCircumstances;
  private final StateCircumstance stateCircumstance;
  private final WithdrawCircumstance withdrawCircumstance;

  @Inject
  public RuleDesk(
      SignedIn signedIn,
      ShowRules showRules,
      ListRuleChanges listRuleChanges,
      ProposeRules proposeRules,
      DecideRules decideRules,
      ListCircumstances listCircumstances,
      StateCircumstance stateCircumstance,
      WithdrawCircumstance withdrawCircumstance) {
    this.signedIn = signedIn;
    this.showRules = showRules;
    this.listRuleChanges = listRuleChanges;
    this.proposeRules = proposeRules;
    this.decideRules = decideRules;
    this.listCircumstances = listCircumstances;
    this.stateCircumstance = stateCircumstance;
    this.withdrawCircumstance = withdrawCircumstance;
  }

  /** Returns who is signed in, if they change rules. */
  Optional<User> admin() {
    return signedIn.holding(Role.ADMIN);
  }

  /** Returns who is signed in, if they state circumstances. */
  Optional<User> stater() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  Optional<ShowRules.Shown> rules(BrandId brand, @Nullable Integer version) {
    return showRules.show(brand, version);
  }

  List<RuleChange> changes(BrandId brand) {
    return listRuleChanges.newest(brand, LONGEST);
  }

  List<ListCircumstances.Line> circumstances(BrandId brand) {
    return listCircumstances.newest(brand, LONGEST);
  }

  Said propose(BrandId brand, int replaces, RuleSettings settings, String reason) {
    return as(
        admin(),
        user ->
            RuleWords.of(
                proposeRules.propose(
                    new ProposeRules.Command(
                        brand, replaces, settings, reason, user.actor(), Origin.WEB))));
  }

  Said decide(RuleChange.Pending pending, DecideRules.Answer answer, String note) {
    return as(
        admin(),
        user ->
            RuleWords.of(
                decideRules.decide(
                    new DecideRules.Command(
                        pending.proposal().brand(),
                        pending.proposal().id(),
                        answer,
                        note,
                        user.actor(),
                        Origin.WEB))));
  }

  Said state(BrandId brand, Circumstance what, String note) {
    return as(
        stater(),
        user ->
            RuleWords.of(
                stateCircumstance.state(
                    new StateCircumstance.Command(brand, what, note, user.actor(), Origin.WEB))));
  }

  Said withdraw(BrandId brand, UUID id, String reason) {
    return as(
        stater(),
        user ->
            RuleWords.of(
                withdrawCircumstance.withdraw(
                    new WithdrawCircumstance.Command(
                        brand, id, reason, user.actor(), Origin.WEB))));
  }

  private static Said as(Optional<User> user, Function<User, Said> act) {
    if (user.isEmpty()) {
      return Said.refused("Your role has changed: you cannot do this any more.");
    }
    try {
      return act.apply(user.get());
    } catch (IllegalArgumentException refused) {
      return Said.refused(String.valueOf(refused.getMessage()));
    }
  }
}
