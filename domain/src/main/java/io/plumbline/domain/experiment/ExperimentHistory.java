package io.plumbline.domain.experiment;

import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything that happened to a test, in order, and the state that follows from it. It is the only
 * thing that is stored of a test.
 */
public record ExperimentHistory(ExperimentIdentity identity, List<Step> steps) {

  /**
   * One event, who caused it and when.
   *
   * @param number its place in the history, from 1: of two who add the same, one is too late
   */
  public record Step(int number, ExperimentEvent event, Actor by, Instant at) {}

  public ExperimentHistory {
    steps = List.copyOf(steps);
  }

  /** Begins a history. */
  public static ExperimentHistory begun(ExperimentIdentity identity, TestPlan plan) {
    return new ExperimentHistory(
        identity,
        List.of(
            new Step(
                1, new ExperimentEvent.Drafted(plan), identity.draftedBy(), identity.draftedAt())));
  }

  /**
   * Returns this history with one more event.
   *
   * @throws IllegalStateException if it cannot happen now
   * @throws IllegalArgumentException if it cannot happen so
   */
  public ExperimentHistory with(ExperimentEvent event, Actor by, Instant at) {
    Step step = new Step(steps.size() + 1, event, by, at);
    next(experiment(), step);
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new ExperimentHistory(identity, more);
  }

  /** Returns the step added last. */
  public Step last() {
    return steps.getLast();
  }

  /**
   * Returns the state that all of it leads to.
   *
   * @throws IllegalStateException if a step does not follow from the ones before
   */
  public Experiment experiment() {
    if (!(steps.getFirst().event() instanceof ExperimentEvent.Drafted(var plan))) {
      throw new IllegalStateException(
          "The history of %s has no draft.".formatted(identity.label()));
    }
    Experiment state = Experiment.Draft.of(identity, plan);
    for (Step step : steps.subList(1, steps.size())) {
      state = next(state, step);
    }
    return state;
  }

  private static Experiment next(Experiment state, Step step) {
    ExperimentEvent event = step.event();
    if (event instanceof ExperimentEvent.Stopped(var reason)
        && !(state instanceof Experiment.ReadOut || state instanceof Experiment.Stopped)) {
      return new Experiment.Stopped(state, reason, step.by(), step.at(), List.of());
    }
    return switch (state) {
      case Experiment.Draft draft ->
          switch (event) {
            case ExperimentEvent.Edited(var plan) -> draft.edited(plan);
            case ExperimentEvent.WaiverAsked asked -> draft.asked(asked, step.by());
            case ExperimentEvent.Waived granted -> draft.waived(granted, step.by());
            case ExperimentEvent.Registered how -> draft.registered(how, step.by(), step.at());
            default -> throw cannot(state, event);
          };
      case Experiment.Registered registered ->
          event instanceof ExperimentEvent.Started started
              ? registered.started(started, step.by())
              : refuse(state, event);
      case Experiment.Running running ->
          switch (event) {
            case ExperimentEvent.Looked(var look) -> running.looked(look);
            case ExperimentEvent.ReadOut how -> running.readOut(how, step.by(), step.at());
            default -> throw cannot(state, event);
          };
      case Experiment.ReadOut readOut ->
          event instanceof ExperimentEvent.Learned learned
              ? readOut.taught(lesson(learned, step))
              : refuse(state, event);
      case Experiment.Stopped stopped ->
          event instanceof ExperimentEvent.Learned learned
              ? stopped.taught(lesson(learned, step))
              : refuse(state, event);
    };
  }

  private static Lesson lesson(ExperimentEvent.Learned learned, Step step) {
    return new Lesson(learned.learned(), learned.follows(), step.by(), step.at());
  }

  private static Experiment refuse(Experiment state, ExperimentEvent event) {
    throw cannot(state, event);
  }

  private static IllegalStateException cannot(Experiment state, ExperimentEvent event) {
    return new IllegalStateException(
        "%s is %s; it cannot be %s."
            .formatted(
                state.identity().label(),
                state.state(),
                event.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
  }
}
