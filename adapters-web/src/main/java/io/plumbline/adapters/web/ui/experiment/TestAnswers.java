package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.Look;
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
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told of each outcome of what is done with a test. */
final class TestAnswers {

  static final String ROLE = "Only marketing leads and admins do this. Nothing was changed.";
  private static final String GONE = "There is no such test.";

  /**
   * What came of a draft.
   *
   * @param label of the test it became; absent if it is refused
   */
  record Drafted(@Nullable String label, String words) {}

  private TestAnswers() {}

  static Drafted of(DraftExperiment.Outcome outcome) {
    return switch (outcome) {
      case DraftExperiment.Outcome.Drafted(var test) ->
          new Drafted(test.identity().label(), "It is drafted.");
      case DraftExperiment.Outcome.AlreadyThere(var test) ->
          new Drafted(test.identity().label(), "It was drafted before.");
      case DraftExperiment.Outcome.NotAllowed _ -> new Drafted(null, ROLE);
    };
  }

  static Drafted of(EditExperiment.Outcome outcome) {
    return switch (outcome) {
      case EditExperiment.Outcome.Edited(var test) ->
          new Drafted(test.identity().label(), "It is changed; waivers are void.");
      case EditExperiment.Outcome.Unknown() -> new Drafted(null, GONE);
      case EditExperiment.Outcome.NotAllowed _ -> new Drafted(null, ROLE);
      case EditExperiment.Outcome.TooLate(var test) ->
          new Drafted(null, cannot(test, "changed").words());
    };
  }

  static Said of(RegisterExperiment.Outcome outcome) {
    return switch (outcome) {
      case RegisterExperiment.Outcome.Registered(var test) ->
          Said.done(
              "%s is registered: its plan is fixed, and moves on its channel are held until it is over."
                  .formatted(test.identity().label()));
      case RegisterExperiment.Outcome.Unknown() -> Said.refused(GONE);
      case RegisterExperiment.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case RegisterExperiment.Outcome.OwnWaiver _ ->
          Said.refused("You waived a rule for it: somebody else registers it.");
      case RegisterExperiment.Outcome.NotADraft(var test) -> cannot(test, "registered");
      case RegisterExperiment.Outcome.Changed _ ->
          Said.refused("It was changed since you saw it. Look at it again, then register it.");
      case RegisterExperiment.Outcome.Refused(var findings) -> Said.refused(words(findings));
    };
  }

  static Said of(StartExperiment.Outcome outcome) {
    return switch (outcome) {
      case StartExperiment.Outcome.Started(var test) ->
          Said.done("%s runs.".formatted(test.identity().label()));
      case StartExperiment.Outcome.Unknown() -> Said.refused(GONE);
      case StartExperiment.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case StartExperiment.Outcome.NotRegistered(var test) -> cannot(test, "started");
      case StartExperiment.Outcome.TooEarly(var today) ->
          Said.refused("That day is still to come; today is %s.".formatted(Format.date(today)));
    };
  }

  static Said of(LookAtExperiment.Outcome outcome) {
    return switch (outcome) {
      case LookAtExperiment.Outcome.Looked(var test, var look) ->
          Said.done(
              "The look at %s after day %d is on record: %s%s."
                  .formatted(
                      test.identity().label(),
                      look.day(),
                      verdict(look.verdict()),
                      look.planned() ? "" : ". It was not planned, so it proves nothing"));
      case LookAtExperiment.Outcome.Unknown() -> Said.refused(GONE);
      case LookAtExperiment.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case LookAtExperiment.Outcome.NotRunning(var test) -> cannot(test, "looked at");
      case LookAtExperiment.Outcome.NotThen(var why) -> Said.refused(why);
      case LookAtExperiment.Outcome.Computed _ ->
          Said.refused("Its markets are in the data: its looks are computed, nobody enters them.");
    };
  }

  static Said of(TakeLook.Outcome outcome) {
    return switch (outcome) {
      case TakeLook.Outcome.Taken(var test, var looks) ->
          Said.done(
              "%s is looked at after %s: %s. %s"
                  .formatted(
                      test.identity().label(),
                      looks.stream()
                          .map(look -> "day " + look.day())
                          .collect(Collectors.joining(" and ")),
                      verdict(looks.getLast().verdict()),
                      looks.getLast().note()));
      case TakeLook.Outcome.NothingDue(var test, var why) ->
          Said.refused("No look at %s is due. %s".formatted(test.identity().label(), why));
      case TakeLook.Outcome.Unknown() -> Said.refused(GONE);
      case TakeLook.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case TakeLook.Outcome.NotRunning(var test) -> cannot(test, "looked at");
      case TakeLook.Outcome.NotThis(var test) ->
          Said.refused(
              "%s names no markets: the data do not tell of it."
                  .formatted(test.identity().label()));
      case TakeLook.Outcome.Refused(var _, var findings) -> Said.refused(words(findings));
    };
  }

  static Said of(StopExperiment.Outcome outcome) {
    return switch (outcome) {
      case StopExperiment.Outcome.Stopped(var test) ->
          Said.done(
              "%s is stopped, with your reason. What was seen stays on record."
                  .formatted(test.identity().label()));
      case StopExperiment.Outcome.Unknown() -> Said.refused(GONE);
      case StopExperiment.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case StopExperiment.Outcome.Over(var test) -> cannot(test, "stopped");
    };
  }

  static Said of(ReadOutExperiment.Outcome outcome) {
    return switch (outcome) {
      case ReadOutExperiment.Outcome.ReadOut(var test, var departures, var refit) ->
          Said.done(
              "%s is read out%s. %s"
                  .formatted(
                      test.identity().label(),
                      departures.isEmpty()
                          ? " as it was registered"
                          : "; it departs from its plan in %s"
                              .formatted(Format.counted(departures.size(), "point", "points")),
                      refit(refit)));
      case ReadOutExperiment.Outcome.Unknown() -> Said.refused(GONE);
      case ReadOutExperiment.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case ReadOutExperiment.Outcome.NotRunning(var test) -> cannot(test, "read out");
      case ReadOutExperiment.Outcome.TooEarly(var scope) ->
          Said.refused("Its last day, %s, is still to come.".formatted(Format.date(scope.last())));
    };
  }

  private static String refit(ReadOutExperiment.Refit refit) {
    return switch (refit) {
      case QUEUED -> "A fit of the model that is held to it waits in the queue.";
      case NOTHING_TO_HOLD_TO -> "No spend changed, so the model is not held to it.";
      case NO_SPECIFICATION -> "There is no model yet; its first fit is held to it.";
    };
  }

  static Said of(NoteLesson.Outcome outcome) {
    return switch (outcome) {
      case NoteLesson.Outcome.Noted(var test) ->
          Said.done("What %s taught is on record.".formatted(test.identity().label()));
      case NoteLesson.Outcome.Unknown() -> Said.refused(GONE);
      case NoteLesson.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case NoteLesson.Outcome.NotOver(var test) ->
          Said.refused(
              "%s is %s; what it taught is said once it is over."
                  .formatted(test.identity().label(), test.state()));
    };
  }

  static Said of(WaiveExperimentRule.Outcome outcome, ExperimentRule rule) {
    String name = PlanWords.rule(rule);
    return switch (outcome) {
      case WaiveExperimentRule.Outcome.Asked _ ->
          Said.done("You ask to waive “%s”. A second person grants it.".formatted(name));
      case WaiveExperimentRule.Outcome.Granted _ ->
          Said.done("“%s” is waived for this test. Somebody else registers it.".formatted(name));
      case WaiveExperimentRule.Outcome.Unknown() -> Said.refused(GONE);
      case WaiveExperimentRule.Outcome.NotAllowed _ -> Said.refused(ROLE);
      case WaiveExperimentRule.Outcome.OwnWish _ ->
          Said.refused("You asked for it: a second person grants it.");
      case WaiveExperimentRule.Outcome.NobodyAsked _ ->
          Said.refused("Nobody asks for it any more.");
      case WaiveExperimentRule.Outcome.NotADraft(var test) -> cannot(test, "given a waiver");
    };
  }

  static String verdict(Look.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  static String words(List<Finding> findings) {
    return findings.stream().map(Finding::problem).collect(Collectors.joining(" "));
  }

  /** Returns what is wrong, and what would do. */
  static String advice(List<Finding> findings) {
    return findings.stream()
        .map(finding -> "%s %s".formatted(finding.problem(), finding.accepted()))
        .collect(Collectors.joining(" "));
  }

  private static Said cannot(Experiment test, String done) {
    return Said.refused(
        "%s is %s; it cannot be %s.".formatted(test.identity().label(), test.state(), done));
  }
}
