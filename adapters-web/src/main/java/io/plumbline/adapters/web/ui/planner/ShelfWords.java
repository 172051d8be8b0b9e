package io.plumbline.adapters.web.ui.planner;

import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.mix.usecase.DecideScenarios;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.SaveScenario;
import io.plumbline.domain.shared.Finding;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has become of scenarios, in words. */
final class ShelfWords {

  private static final String NOT_ALLOWED =
      "Your role has changed: marketing leads and admins save scenarios and decide.";

  private ShelfWords() {}

  /** {@code S-0003 more retail media, chosen}. */
  static String of(ScenarioRecord record) {
    String state = state(record.state());
    return "%s %s%s"
        .formatted(
            record.scenario().label(),
            record.scenario().name(),
            state.isEmpty() ? "" : ", " + state);
  }

  private static String state(ScenarioState state) {
    return switch (state) {
      case OPEN -> "";
      case CONTINGENCY -> "contingency plan";
      case CHOSEN -> "chosen";
      case REJECTED -> "rejected";
    };
  }

  /** What stands beside the title. */
  static String badge(@Nullable ScenarioRecord stored, boolean same) {
    if (stored == null) {
      return "Unsaved draft";
    }
    String label = stored.scenario().label();
    String state = state(stored.state());
    return same
        ? "%s, %s".formatted(label, state.isEmpty() ? "saved" : state)
        : "Changed since %s".formatted(label);
  }

  /** Why it was not stored; empty if it was. */
  static String refusal(SaveScenario.@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> NOT_ALLOWED;
      case SaveScenario.Outcome.Stored _ -> "";
      case SaveScenario.Outcome.NotAllowed _ -> NOT_ALLOWED;
      case SaveScenario.Outcome.NoRun() -> "No model is fitted yet.";
      case SaveScenario.Outcome.NotRestored(var why) ->
          "Nothing was saved: %s".formatted(refusal(why));
      case SaveScenario.Outcome.Refused(var findings) ->
          findings.stream()
              .map(ShelfWords::words)
              .collect(Collectors.joining(" ", "Nothing was saved. ", ""));
    };
  }

  private static String words(Finding finding) {
    return "%s %s".formatted(finding.problem(), finding.accepted());
  }

  private static String refusal(RestoreRun.Outcome why) {
    return switch (why) {
      case RestoreRun.Outcome.DataChanged(var run) ->
          "the data have changed since %s was fitted.".formatted(run.label());
      case RestoreRun.Outcome.Unusable(var run, var _) ->
          "the specification of %s no longer fits the data.".formatted(run.label());
      case RestoreRun.Outcome.Unknown() -> "the run's draws are gone.";
      case RestoreRun.Outcome.Restored _ -> throw new IllegalStateException("It was restored.");
    };
  }

  /** What came of a decision. */
  static String of(DecideScenarios.Outcome outcome) {
    return switch (outcome) {
      case DecideScenarios.Outcome.Decided(var decision, var scenarios) ->
          "On record: %s. The ledger holds it with its reason."
              .formatted(
                  scenarios.stream()
                      .map(ScenarioRecord::scenario)
                      .map(
                          one ->
                              one.label()
                                  + (one.id().equals(decision.chosen()) ? " chosen" : " rejected"))
                      .collect(Collectors.joining(", ")));
      case DecideScenarios.Outcome.NotAllowed _ -> NOT_ALLOWED;
      case DecideScenarios.Outcome.Unknown _ -> "A scenario is no longer there.";
      case DecideScenarios.Outcome.AlreadyDecided(var scenarios) ->
          "Decided before, and nothing was changed: %s."
              .formatted(
                  scenarios.stream()
                      .map(ScenarioRecord::scenario)
                      .map(StoredScenario::label)
                      .collect(Collectors.joining(", ")));
    };
  }

  /** What is said where the decision cannot be made. */
  static String notAllowed() {
    return NOT_ALLOWED;
  }
}
