package io.plumbline.adapters.web.ui.guardrail;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.usecase.DecideRules;
import io.plumbline.domain.change.usecase.ProposeRules;
import io.plumbline.domain.change.usecase.StateCircumstance;
import io.plumbline.domain.change.usecase.WithdrawCircumstance;
import io.plumbline.domain.shared.Finding;
import java.util.stream.Collectors;

/** What the outcomes of changes of rules and circumstances are in words. */
final class RuleWords {

  private RuleWords() {}

  static Said of(ProposeRules.Outcome outcome) {
    return switch (outcome) {
      case ProposeRules.Outcome.Proposed(var change) ->
          Said.done(
              "Version %d is proposed. A second admin decides."
                  .formatted(change.proposal().next().version()));
      case ProposeRules.Outcome.NotAllowed _ -> Said.refused("Only admins change the rules.");
      case ProposeRules.Outcome.Refused(var findings) ->
          Said.refused(findings.stream().map(RuleWords::of).collect(Collectors.joining(" ")));
      case ProposeRules.Outcome.VersionChanged(int inForce) -> versionChanged(inForce);
      case ProposeRules.Outcome.AlreadyPending(var other) ->
          Said.refused(
              "%s proposed rules already; they are decided on first."
                  .formatted(other.proposal().by().name()));
      case ProposeRules.Outcome.NothingChanged() ->
          Said.refused("Nothing is changed: these are the rules in force.");
    };
  }

  static String of(Finding finding) {
    return "%s: %s Accepted: %s."
        .formatted(finding.place().column(), finding.problem(), finding.accepted());
  }

  static Said of(DecideRules.Outcome outcome) {
    return switch (outcome) {
      case DecideRules.Outcome.Decided(RuleChange.Approved(var proposal, _)) ->
          Said.done("Version %d of the rules is in force.".formatted(proposal.next().version()));
      case DecideRules.Outcome.Decided(RuleChange.Withdrawn _) ->
          Said.done("The proposal is taken back. The rules stay as they are.");
      case DecideRules.Outcome.Decided _ ->
          Said.done("The proposal is rejected. The rules stay as they are.");
      case DecideRules.Outcome.Unknown() -> Said.refused("There is no such proposal.");
      case DecideRules.Outcome.NotAllowed _ -> Said.refused("Only admins change the rules.");
      case DecideRules.Outcome.OwnProposal _ ->
          Said.refused("You proposed it, so a second admin decides. The attempt is on record.");
      case DecideRules.Outcome.NotOwnProposal(var proposal) ->
          Said.refused("Only %s can take it back.".formatted(proposal.by().name()));
      case DecideRules.Outcome.AlreadyDecided _ -> Said.refused("It was decided before.");
      case DecideRules.Outcome.VersionChanged(int inForce) -> versionChanged(inForce);
    };
  }

  static Said of(StateCircumstance.Outcome outcome) {
    return switch (outcome) {
      case StateCircumstance.Outcome.Stated(var stated) ->
          Said.done("On record: " + stated.what().sentence());
      case StateCircumstance.Outcome.NotAllowed _ ->
          Said.refused("Marketing leads and admins state circumstances.");
    };
  }

  static Said of(WithdrawCircumstance.Outcome outcome) {
    return switch (outcome) {
      case WithdrawCircumstance.Outcome.Withdrawn(var stated) ->
          Said.done("It counts no longer: " + stated.what().sentence());
      case WithdrawCircumstance.Outcome.Unknown() -> Said.refused("There is no such statement.");
      case WithdrawCircumstance.Outcome.AlreadyWithdrawn _ ->
          Said.refused("It was withdrawn before.");
      case WithdrawCircumstance.Outcome.NotAllowed _ ->
          Said.refused("Marketing leads and admins withdraw circumstances.");
    };
  }

  private static Said versionChanged(int inForce) {
    return Said.refused(
        "Version %d came into force meanwhile. Compare with it and propose anew."
            .formatted(inForce));
  }
}
