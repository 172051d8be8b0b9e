package io.plumbline.domain.chat;

import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.usecase.DecideChange.Outcome;

/** What a click came to, in words for whoever clicked. */
public final class ChatClickWords {

  private ChatClickWords() {}

  /** Returns the words for an outcome of a click on a request. */
  public static String of(Outcome outcome, String label) {
    return switch (outcome) {
      case Outcome.Approved _ ->
          "%s is approved. Nothing ships before somebody ships it.".formatted(label);
      case Outcome.MoreNeeded(var _, int remaining) ->
          "Your approval of %s counts; %s."
              .formatted(
                  label, remaining == 1 ? "one more is needed" : remaining + " more are needed");
      case Outcome.Rejected _ -> "%s is rejected.".formatted(label);
      case Outcome.Unknown _ -> "There is no %s.".formatted(label);
      case Outcome.NotAllowed(var why) -> why;
      case Outcome.OwnRequest _ ->
          "You wrote %s, changed it or put it forward: somebody else must decide.".formatted(label);
      case Outcome.NotOpen(ChangeRequest request) ->
          "%s is %s already; nothing is to be decided.".formatted(label, request.state());
      case Outcome.Changed _ ->
          "%s was changed since this message: read it again and decide on its newest."
              .formatted(label);
      case Outcome.RulesChanged(int then, int inForce) ->
          "The rules changed since %s was put forward (version %d, now %d): it must be put forward again."
              .formatted(label, then, inForce);
      case Outcome.BudgetsChanged _ ->
          "The budgets changed since: %s does not start from what is spent now.".formatted(label);
      case Outcome.Lapsed _ -> "The time to decide on %s is over.".formatted(label);
      case Outcome.StepUpNeeded _ ->
          "%s moves so much that who approves signs in anew: decide in Plumbline.".formatted(label);
      case Outcome.Blocked(var verdict) ->
          "Rules stand against %s now: %s".formatted(label, String.join(" ", verdict.reasons()));
    };
  }
}
