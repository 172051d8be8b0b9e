package io.plumbline.adapters.web.ui.change;

import io.plumbline.adapters.web.told.ChangeReasons;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.DraftChange;
import io.plumbline.domain.change.usecase.EditChange;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.StateBudgets;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.change.usecase.WaiveRule;
import io.plumbline.domain.change.usecase.WithdrawChange;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of each outcome of what is done with a request that has not shipped. */
final class ChangeWords {

  static final String ROLE = "Only marketing leads and admins do this. Nothing was changed.";
  private static final String GONE = "There is no such request any more.";
  private static final String BUDGETS = ChangeReasons.BUDGETS_CHANGED + " Edit it.";

  private ChangeWords() {}

  static DraftAnswer of(DraftChange.Outcome outcome) {
    return switch (outcome) {
      case DraftChange.Outcome.Drafted(var request) ->
          new DraftAnswer(request.identity().label(), "It is drafted.");
      case DraftChange.Outcome.AlreadyThere(var request) ->
          new DraftAnswer(request.identity().label(), "It was drafted before.");
      case DraftChange.Outcome.NotAllowed _ -> new DraftAnswer(null, ROLE);
      case DraftChange.Outcome.Refused(var findings) -> new DraftAnswer(null, words(findings));
    };
  }

  static DraftAnswer of(EditChange.Outcome outcome) {
    return switch (outcome) {
      case EditChange.Outcome.Edited(var request) ->
          new DraftAnswer(
              request.identity().label(), "It is changed; approvals and waivers are void.");
      case EditChange.Outcome.Unknown() -> new DraftAnswer(null, GONE);
      case EditChange.Outcome.NotAllowed _ -> new DraftAnswer(null, ROLE);
      case EditChange.Outcome.TooLate(var request) ->
          new DraftAnswer(null, tooLate(request, "changed").words());
      case EditChange.Outcome.Refused(var findings) -> new DraftAnswer(null, words(findings));
    };
  }

  static Said of(SubmitChange.Outcome outcome) {
    return switch (outcome) {
      case SubmitChange.Outcome.Submitted(var request) ->
          Said.done(
              "%s is put forward. Somebody who wrote nothing of it decides."
                  .formatted(request.identity().label()));
      case SubmitChange.Outcome.Unknown() -> Said.refused(GONE);
      case SubmitChange.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case SubmitChange.Outcome.NotADraft(var request) -> tooLate(request, "put forward");
      case SubmitChange.Outcome.BudgetsChanged() -> Said.refused(BUDGETS);
      case SubmitChange.Outcome.SprintOver() ->
          Said.refused("Its sprint is over. Edit it with another one.");
      case SubmitChange.Outcome.Blocked(var verdict) -> blocked(verdict);
    };
  }

  static Said of(DecideChange.Outcome outcome) {
    return switch (outcome) {
      case DecideChange.Outcome.Approved(var request) ->
          Said.done(
              "%s is approved. It may ship in its sprint.".formatted(request.identity().label()));
      case DecideChange.Outcome.MoreNeeded(var request, int remaining) ->
          Said.done(
              "Your approval of %s counts. %d more needed."
                  .formatted(request.identity().label(), remaining));
      case DecideChange.Outcome.Rejected(var request) ->
          Said.done("%s is rejected, with your reason.".formatted(request.identity().label()));
      case DecideChange.Outcome.Unknown() -> Said.refused(GONE);
      case DecideChange.Outcome.NotAllowed(var why) -> Said.refused(why);
      case DecideChange.Outcome.OwnRequest _ ->
          Said.refused("You wrote it, changed it or put it forward: somebody else decides.");
      case DecideChange.Outcome.NotOpen(var request) -> tooLate(request, "decided on");
      case DecideChange.Outcome.Changed _ ->
          Said.refused("It was changed since you saw it. Look at it again, then decide.");
      case DecideChange.Outcome.RulesChanged(int then, int inForce) -> rules(then, inForce);
      case DecideChange.Outcome.BudgetsChanged() -> Said.refused(BUDGETS);
      case DecideChange.Outcome.Lapsed _ -> Said.refused(ChangeReasons.LAPSED);
      case DecideChange.Outcome.StepUpNeeded() ->
          Said.refused("A move of this size needs your password again.");
      case DecideChange.Outcome.Blocked(var verdict) -> blocked(verdict);
    };
  }

  static Said of(WithdrawChange.Outcome outcome) {
    return switch (outcome) {
      case WithdrawChange.Outcome.Withdrawn(var request) ->
          Said.done("%s is withdrawn.".formatted(request.identity().label()));
      case WithdrawChange.Outcome.Unknown() -> Said.refused(GONE);
      case WithdrawChange.Outcome.NotAllowed _ ->
          Said.refused("Only who wrote it can withdraw it.");
      case WithdrawChange.Outcome.TooLate(var request) -> tooLate(request, "withdrawn");
    };
  }

  static Said of(WaiveRule.Outcome outcome, Rule rule) {
    return switch (outcome) {
      case WaiveRule.Outcome.Asked _ ->
          Said.done("You ask to waive %s. A second person grants it.".formatted(rule.label()));
      case WaiveRule.Outcome.Granted _ ->
          Said.done("%s is waived for this request.".formatted(rule.label()));
      case WaiveRule.Outcome.Unknown() -> Said.refused(GONE);
      case WaiveRule.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case WaiveRule.Outcome.OwnWish _ ->
          Said.refused("You asked for it: a second person grants it.");
      case WaiveRule.Outcome.NobodyAsked _ -> Said.refused("Nobody asks for it any more.");
      case WaiveRule.Outcome.NotWaivable _ ->
          Said.refused("The rules in force do not let people waive %s.".formatted(rule.label()));
      case WaiveRule.Outcome.NotADraft(var request) -> tooLate(request, "given a waiver");
    };
  }

  static Said of(ShipChange.Outcome outcome) {
    return switch (outcome) {
      case ShipChange.Outcome.Shipping(var request, var _) ->
          Said.done(
              "%s is being shipped. See Live moves for what is left to people."
                  .formatted(request.identity().label()));
      case ShipChange.Outcome.Unknown() -> Said.refused(GONE);
      case ShipChange.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case ShipChange.Outcome.NotApproved(var request) -> tooLate(request, "shipped");
      case ShipChange.Outcome.OutsideSprint(var proposal) ->
          Said.refused(ChangeReasons.outsideSprint(proposal));
      case ShipChange.Outcome.RulesChanged(int then, int inForce) -> rules(then, inForce);
      case ShipChange.Outcome.BudgetsChanged() -> Said.refused(BUDGETS);
      case ShipChange.Outcome.Blocked(var verdict) -> blocked(verdict);
    };
  }

  static Said of(StateBudgets.Outcome outcome) {
    return switch (outcome) {
      case StateBudgets.Outcome.Stated(var now) ->
          Said.done("%d line items are stated.".formatted(now.size()));
      case StateBudgets.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case StateBudgets.Outcome.Refused(var findings) -> Said.refused(words(findings));
    };
  }

  static Said tooLate(ChangeRequest request, String done) {
    return Said.refused(ChangeReasons.tooLate(request, done));
  }

  static String words(List<Finding> findings) {
    return findings.stream().map(Finding::problem).collect(Collectors.joining(" "));
  }

  private static Said blocked(Verdict verdict) {
    return Said.refused(
        "Rules stand against it: %s".formatted(String.join(" ", verdict.reasons())));
  }

  private static Said rules(int then, int now) {
    return Said.refused(ChangeReasons.rulesChanged(then, now));
  }
}
