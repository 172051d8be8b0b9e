package io.plumbline.adapters.web.rest.change;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.told.ChangeReasons;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.usecase.CloseChange;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.DraftChange;
import io.plumbline.domain.change.usecase.EditChange;
import io.plumbline.domain.change.usecase.ExpandChange;
import io.plumbline.domain.change.usecase.RollBackChange;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.change.usecase.WaiveRule;
import io.plumbline.domain.change.usecase.WithdrawChange;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.shared.Finding;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** What the outcomes of what is done with change requests are over HTTP. */
final class ChangeAnswers {

  private static final String STEP_UP = "urn:plumbline:problem:step-up-needed";

  private ChangeAnswers() {}

  /** Returns what {@code work} answers, or 422 with the reason if what was sent cannot be. */
  static Response attempt(Supplier<Response> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }

  static Response to(DraftChange.Outcome outcome, String brand) {
    return switch (outcome) {
      case DraftChange.Outcome.Drafted(var request) ->
          Response.created(
                  URI.create(
                      "/api/v1/brands/%s/changes/%s".formatted(brand, request.identity().label())))
              .entity(ChangeJson.from(request))
              .build();
      case DraftChange.Outcome.AlreadyThere(var request) -> ok(request);
      case DraftChange.Outcome.NotAllowed _ -> notAllowed();
      case DraftChange.Outcome.Refused(var findings) ->
          Problem.refused("The request cannot be drafted.", findings).response();
    };
  }

  static Response to(EditChange.Outcome outcome) {
    return switch (outcome) {
      case EditChange.Outcome.Edited(var request) -> ok(request);
      case EditChange.Outcome.Unknown() -> unknown().getResponse();
      case EditChange.Outcome.NotAllowed _ -> notAllowed();
      case EditChange.Outcome.TooLate(var request) -> tooLate(request, "changed");
      case EditChange.Outcome.Refused(var findings) ->
          Problem.refused("The request cannot be so.", findings).response();
    };
  }

  static Response to(SubmitChange.Outcome outcome) {
    return switch (outcome) {
      case SubmitChange.Outcome.Submitted(var request) -> ok(request);
      case SubmitChange.Outcome.Unknown() -> unknown().getResponse();
      case SubmitChange.Outcome.NotAllowed _ -> notAllowed();
      case SubmitChange.Outcome.NotADraft(var request) -> tooLate(request, "put forward");
      case SubmitChange.Outcome.BudgetsChanged() -> budgetsChanged();
      case SubmitChange.Outcome.SprintOver() -> conflict("Its sprint is over: write it anew.");
      case SubmitChange.Outcome.Blocked(var verdict) -> blocked(verdict);
    };
  }

  static Response to(DecideChange.Outcome outcome) {
    return switch (outcome) {
      case DecideChange.Outcome.Approved(var request) -> ok(request);
      case DecideChange.Outcome.MoreNeeded(var request, int _) -> ok(request);
      case DecideChange.Outcome.Rejected(var request) -> ok(request);
      case DecideChange.Outcome.Unknown() -> unknown().getResponse();
      case DecideChange.Outcome.NotAllowed(var why) -> Problem.of(403, why).response();
      case DecideChange.Outcome.OwnRequest _ ->
          Problem.of(
                  403,
                  "You wrote it, changed it or put it forward: somebody else must decide. The"
                      + " attempt is on record.")
              .response();
      case DecideChange.Outcome.NotOpen(var request) -> tooLate(request, "decided on");
      case DecideChange.Outcome.Changed _ ->
          conflict("It was changed since you saw it: look at it again.");
      case DecideChange.Outcome.RulesChanged(int then, int inForce) -> rulesChanged(then, inForce);
      case DecideChange.Outcome.BudgetsChanged() -> budgetsChanged();
      case DecideChange.Outcome.Lapsed _ -> conflict(ChangeReasons.LAPSED);
      case DecideChange.Outcome.StepUpNeeded() ->
          stepUp("A move of this size needs your password again: send it with the approval.");
      case DecideChange.Outcome.Blocked(var verdict) -> blocked(verdict);
    };
  }

  static Response to(WithdrawChange.Outcome outcome) {
    return switch (outcome) {
      case WithdrawChange.Outcome.Withdrawn(var request) -> ok(request);
      case WithdrawChange.Outcome.Unknown() -> unknown().getResponse();
      case WithdrawChange.Outcome.NotAllowed _ ->
          Problem.of(403, "Only who wrote it can take it back; a drafted one, any lead or admin.")
              .response();
      case WithdrawChange.Outcome.TooLate(var request) -> tooLate(request, "taken back");
    };
  }

  static Response to(WaiveRule.Outcome outcome) {
    return switch (outcome) {
      case WaiveRule.Outcome.Asked(var request) -> ok(request);
      case WaiveRule.Outcome.Granted(var request) -> ok(request);
      case WaiveRule.Outcome.Unknown() -> unknown().getResponse();
      case WaiveRule.Outcome.NotAllowed _ -> notAllowed();
      case WaiveRule.Outcome.OwnWish _ ->
          Problem.of(403, "You asked for it: a second person must grant it.").response();
      case WaiveRule.Outcome.NobodyAsked(var rule) ->
          conflict("Nobody asked to set %s aside.".formatted(rule.key()));
      case WaiveRule.Outcome.NotWaivable(var rule) ->
          conflict("The rules in force do not let people set %s aside.".formatted(rule.key()));
      case WaiveRule.Outcome.NotADraft(var request) -> tooLate(request, "given a waiver");
    };
  }

  static Response to(ShipChange.Outcome outcome) {
    return switch (outcome) {
      case ShipChange.Outcome.Shipping(var request, var _) -> ok(request);
      case ShipChange.Outcome.Unknown() -> unknown().getResponse();
      case ShipChange.Outcome.NotAllowed _ -> notAllowed();
      case ShipChange.Outcome.NotApproved(var request) -> tooLate(request, "shipped");
      case ShipChange.Outcome.OutsideSprint(var proposal) ->
          conflict(ChangeReasons.outsideSprint(proposal));
      case ShipChange.Outcome.RulesChanged(int then, int inForce) -> rulesChanged(then, inForce);
      case ShipChange.Outcome.BudgetsChanged() -> budgetsChanged();
      case ShipChange.Outcome.Blocked(var verdict) -> blocked(verdict);
    };
  }

  static Response to(RollBackChange.Outcome outcome) {
    return switch (outcome) {
      case RollBackChange.Outcome.RollingBack(var request) -> ok(request);
      case RollBackChange.Outcome.Unknown() -> unknown().getResponse();
      case RollBackChange.Outcome.NotAllowed _ -> notAllowed();
      case RollBackChange.Outcome.NotLive(var request) -> tooLate(request, "rolled back");
    };
  }

  static Response to(ExpandChange.Outcome outcome) {
    return switch (outcome) {
      case ExpandChange.Outcome.Expanded(var _, var expansion) -> ok(expansion);
      case ExpandChange.Outcome.Unknown() -> unknown().getResponse();
      case ExpandChange.Outcome.NotAllowed _ -> notAllowed();
      case ExpandChange.Outcome.NotHeld(var request) -> tooLate(request, "expanded");
      case ExpandChange.Outcome.LastStage _ -> conflict("It has no further stage.");
      case ExpandChange.Outcome.Refused(var findings) ->
          Problem.refused("The next step cannot be drafted.", findings).response();
    };
  }

  static Response to(CloseChange.Outcome outcome) {
    return switch (outcome) {
      case CloseChange.Outcome.Closed(var request) -> ok(request);
      case CloseChange.Outcome.Unknown() -> unknown().getResponse();
      case CloseChange.Outcome.NotAllowed _ -> notAllowed();
      case CloseChange.Outcome.NotDone(var request) -> tooLate(request, "closed");
      case CloseChange.Outcome.NothingKnown _ -> conflict("Nothing of its outcome is known yet.");
    };
  }

  /** What ends a request for one that is not there. */
  static WebApplicationException unknown() {
    return Problem.of(404, "The brand has no such request.").exception();
  }

  /** Who they are must be proved anew. */
  static Response stepUp(String why) {
    return Response.status(401)
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .entity(new Problem(STEP_UP, "Step-up needed", 401, why, null))
        .build();
  }

  static Response wait(Duration until) {
    return Problem.of(429, "Too many failed passwords.")
        .builder()
        .header(HttpHeaders.RETRY_AFTER, until.toSeconds())
        .build();
  }

  private static Response ok(ChangeHistory request) {
    return Response.ok(ChangeJson.from(request)).build();
  }

  private static Response notAllowed() {
    return Problem.of(403, "Only leads and admins act on requests.").response();
  }

  private static Response tooLate(ChangeRequest request, String done) {
    return conflict(ChangeReasons.tooLate(request, done));
  }

  private static Response budgetsChanged() {
    return conflict(ChangeReasons.BUDGETS_CHANGED);
  }

  private static Response rulesChanged(int then, int now) {
    return conflict(ChangeReasons.rulesChanged(then, now));
  }

  private static Response blocked(Verdict verdict) {
    return Problem.refused(
            "Rules stand against it: %s.".formatted(verdict.count()),
            verdict.blocked().stream()
                .map(
                    one ->
                        Finding.error(
                            one.rule().key(),
                            Finding.Place.series(one.rule().label()),
                            one.sentence(),
                            one.threshold()))
                .toList())
        .response();
  }

  private static Response conflict(String why) {
    return Problem.of(409, why).response();
  }
}
