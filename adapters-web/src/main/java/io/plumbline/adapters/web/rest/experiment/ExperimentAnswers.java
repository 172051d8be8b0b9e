package io.plumbline.adapters.web.rest.experiment;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.EditExperiment;
import io.plumbline.domain.experiment.usecase.LookAtExperiment;
import io.plumbline.domain.experiment.usecase.NoteLesson;
import io.plumbline.domain.experiment.usecase.ReadOutExperiment;
import io.plumbline.domain.experiment.usecase.RegisterExperiment;
import io.plumbline.domain.experiment.usecase.StartExperiment;
import io.plumbline.domain.experiment.usecase.StopExperiment;
import io.plumbline.domain.experiment.usecase.TakeLook;
import io.plumbline.domain.experiment.usecase.WaiveExperimentRule;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;

/** What the outcomes of what is done with tests are over HTTP. */
final class ExperimentAnswers {

  private ExperimentAnswers() {}

  /** Returns what {@code work} answers, or 422 with the reason if what was sent cannot be. */
  static Response attempt(Supplier<Response> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }

  static Response to(DraftExperiment.Outcome outcome, String brand) {
    return switch (outcome) {
      case DraftExperiment.Outcome.Drafted(var test) ->
          Response.created(
                  URI.create(
                      "/api/v1/brands/%s/experiments/%s".formatted(brand, test.identity().label())))
              .entity(ExperimentJson.from(test))
              .build();
      case DraftExperiment.Outcome.AlreadyThere(var test) -> ok(test);
      case DraftExperiment.Outcome.NotAllowed _ -> notAllowed();
    };
  }

  static Response to(EditExperiment.Outcome outcome) {
    return switch (outcome) {
      case EditExperiment.Outcome.Edited(var test) -> ok(test);
      case EditExperiment.Outcome.Unknown() -> unknown().getResponse();
      case EditExperiment.Outcome.NotAllowed _ -> notAllowed();
      case EditExperiment.Outcome.TooLate(var test) -> tooLate(test, "changed");
    };
  }

  static Response to(RegisterExperiment.Outcome outcome) {
    return switch (outcome) {
      case RegisterExperiment.Outcome.Registered(var test) -> ok(test);
      case RegisterExperiment.Outcome.Unknown() -> unknown().getResponse();
      case RegisterExperiment.Outcome.NotAllowed _ -> notAllowed();
      case RegisterExperiment.Outcome.OwnWaiver _ ->
          Problem.of(403, "You waived a rule for it: somebody else registers it.").response();
      case RegisterExperiment.Outcome.NotADraft(var test) -> tooLate(test, "registered");
      case RegisterExperiment.Outcome.Changed _ ->
          conflict("It was changed since you saw it: look at it again.");
      case RegisterExperiment.Outcome.Refused(var findings) ->
          Problem.refused("The test cannot be registered so.", findings).response();
    };
  }

  static Response to(StartExperiment.Outcome outcome) {
    return switch (outcome) {
      case StartExperiment.Outcome.Started(var test) -> ok(test);
      case StartExperiment.Outcome.Unknown() -> unknown().getResponse();
      case StartExperiment.Outcome.NotAllowed _ -> notAllowed();
      case StartExperiment.Outcome.NotRegistered(var test) -> tooLate(test, "started");
      case StartExperiment.Outcome.TooEarly(var today) ->
          conflict("Today is %s: that day is still to come.".formatted(today));
    };
  }

  static Response to(LookAtExperiment.Outcome outcome) {
    return switch (outcome) {
      case LookAtExperiment.Outcome.Looked(var test, var _) -> ok(test);
      case LookAtExperiment.Outcome.Unknown() -> unknown().getResponse();
      case LookAtExperiment.Outcome.NotAllowed _ -> notAllowed();
      case LookAtExperiment.Outcome.NotRunning(var test) -> tooLate(test, "looked at");
      case LookAtExperiment.Outcome.NotThen(var why) -> conflict(why);
      case LookAtExperiment.Outcome.Computed _ ->
          conflict("Its markets are in the data: send no body, and its looks are computed.");
    };
  }

  static Response to(TakeLook.Outcome outcome) {
    return switch (outcome) {
      case TakeLook.Outcome.Taken(var test, var _) -> ok(test);
      case TakeLook.Outcome.NothingDue(var _, var why) -> conflict(why);
      case TakeLook.Outcome.Unknown() -> unknown().getResponse();
      case TakeLook.Outcome.NotAllowed _ -> notAllowed();
      case TakeLook.Outcome.NotRunning(var test) -> tooLate(test, "looked at");
      case TakeLook.Outcome.NotThis _ ->
          conflict("It names no markets: send what was seen elsewhere.");
      case TakeLook.Outcome.Refused(var _, var findings) ->
          Problem.refused("The data do not allow a look.", findings).response();
    };
  }

  static Response to(StopExperiment.Outcome outcome) {
    return switch (outcome) {
      case StopExperiment.Outcome.Stopped(var test) -> ok(test);
      case StopExperiment.Outcome.Unknown() -> unknown().getResponse();
      case StopExperiment.Outcome.NotAllowed _ -> notAllowed();
      case StopExperiment.Outcome.Over(var test) -> tooLate(test, "stopped");
    };
  }

  static Response to(ReadOutExperiment.Outcome outcome) {
    return switch (outcome) {
      case ReadOutExperiment.Outcome.ReadOut(var test, var _, var _) -> ok(test);
      case ReadOutExperiment.Outcome.Unknown() -> unknown().getResponse();
      case ReadOutExperiment.Outcome.NotAllowed _ -> notAllowed();
      case ReadOutExperiment.Outcome.NotRunning(var test) -> tooLate(test, "read out");
      case ReadOutExperiment.Outcome.TooEarly(var scope) ->
          conflict("%s is still to come.".formatted(scope.last()));
    };
  }

  static Response to(NoteLesson.Outcome outcome) {
    return switch (outcome) {
      case NoteLesson.Outcome.Noted(var test) -> ok(test);
      case NoteLesson.Outcome.Unknown() -> unknown().getResponse();
      case NoteLesson.Outcome.NotAllowed _ -> notAllowed();
      case NoteLesson.Outcome.NotOver(var test) ->
          conflict(
              "%s is %s; what it taught is said once it is over."
                  .formatted(test.identity().label(), test.state()));
    };
  }

  static Response to(WaiveExperimentRule.Outcome outcome) {
    return switch (outcome) {
      case WaiveExperimentRule.Outcome.Asked(var test) -> ok(test);
      case WaiveExperimentRule.Outcome.Granted(var test) -> ok(test);
      case WaiveExperimentRule.Outcome.Unknown() -> unknown().getResponse();
      case WaiveExperimentRule.Outcome.NotAllowed _ -> notAllowed();
      case WaiveExperimentRule.Outcome.OwnWish _ ->
          Problem.of(403, "You asked for it: a second person must grant it.").response();
      case WaiveExperimentRule.Outcome.NobodyAsked(var rule) ->
          conflict("Nobody asked to set %s aside.".formatted(rule.key()));
      case WaiveExperimentRule.Outcome.NotADraft(var test) -> tooLate(test, "given a waiver");
    };
  }

  /** What ends a request for a test that is not there. */
  static WebApplicationException unknown() {
    return Problem.of(404, "The brand has no such test.").exception();
  }

  private static Response ok(ExperimentHistory test) {
    return Response.ok(ExperimentJson.from(test)).build();
  }

  private static Response notAllowed() {
    return Problem.of(403, "Only leads and admins act on tests.").response();
  }

  private static Response tooLate(Experiment test, String done) {
    return conflict(
        "%s is %s; it cannot be %s.".formatted(test.identity().label(), test.state(), done));
  }

  private static Response conflict(String why) {
    return Problem.of(409, why).response();
  }
}
