package io.plumbline.adapters.web.rest.guardrail;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.change.usecase.DecideRules;
import io.plumbline.domain.change.usecase.ProposeRules;
import jakarta.ws.rs.core.Response;

/** What the outcomes of changes of rules are over HTTP. */
final class RuleAnswers {

  private RuleAnswers() {}

  static Response to(ProposeRules.Outcome outcome) {
    return switch (outcome) {
      case ProposeRules.Outcome.Proposed(var change) ->
          Response.status(Response.Status.CREATED).entity(RuleChangeJson.from(change)).build();
      case ProposeRules.Outcome.NotAllowed _ -> notAllowed();
      case ProposeRules.Outcome.Refused(var findings) ->
          Problem.refused("These settings make no rules.", findings).response();
      case ProposeRules.Outcome.VersionChanged(int inForce) -> versionChanged(inForce);
      case ProposeRules.Outcome.AlreadyPending(var other) ->
          Problem.of(
                  409,
                  "%s proposed rules already; a second admin has to decide on %s."
                      .formatted(other.proposal().by().name(), other.proposal().id()))
              .response();
      case ProposeRules.Outcome.NothingChanged() ->
          Problem.of(409, "These are the rules in force.").response();
    };
  }

  static Response to(DecideRules.Outcome outcome) {
    return switch (outcome) {
      case DecideRules.Outcome.Decided(var change) ->
          Response.ok(RuleChangeJson.from(change)).build();
      case DecideRules.Outcome.Unknown() ->
          Problem.of(404, "The brand has no such change of rules.").response();
      case DecideRules.Outcome.NotAllowed _ -> notAllowed();
      case DecideRules.Outcome.OwnProposal _ ->
          Problem.of(403, "You proposed it: a second admin must decide. The attempt is on record.")
              .response();
      case DecideRules.Outcome.NotOwnProposal(var proposal) ->
          Problem.of(403, "Only %s can take it back.".formatted(proposal.by().name())).response();
      case DecideRules.Outcome.AlreadyDecided(var change) ->
          Problem.of(
                  409, "It was decided before: %s.".formatted(RuleChangeJson.from(change).state()))
              .response();
      case DecideRules.Outcome.VersionChanged(int inForce) -> versionChanged(inForce);
    };
  }

  private static Response versionChanged(int inForce) {
    return Problem.of(
            409,
            "Version %d of the rules is in force now. Compare with it and propose anew."
                .formatted(inForce))
        .response();
  }

  private static Response notAllowed() {
    return Problem.of(403, "Only admins change the rules.").response();
  }
}
