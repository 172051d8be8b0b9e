package io.plumbline.domain.change;

import io.plumbline.domain.change.ChangeRequest.Approval;
import io.plumbline.domain.change.ChangeRequest.Ending;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that happened to a request, in order, and the state that follows from it. It is the
 * only thing that is stored of a request.
 */
public record ChangeHistory(ChangeIdentity identity, List<Step> steps) {

  /**
   * One event, who caused it and when.
   *
   * @param number its place in the history, from 1: of two who add the same, one is too late
   */
  public record Step(int number, ChangeEvent event, Actor by, Instant at) {}

  /**
   * Checks that each step follows from the ones before.
   *
   * @throws IllegalStateException if one does not
   */
  public ChangeHistory {
    steps = List.copyOf(steps);
  }

  /** Begins a history. */
  public static ChangeHistory begun(ChangeIdentity identity, Proposal proposal) {
    return new ChangeHistory(
        identity,
        List.of(
            new Step(
                1, new ChangeEvent.Drafted(proposal), identity.draftedBy(), identity.draftedAt())));
  }

  /**
   * Returns this history with one more event.
   *
   * @throws IllegalStateException if it cannot happen now
   */
  public ChangeHistory with(ChangeEvent event, Actor by, Instant at) {
    Step step = new Step(steps.size() + 1, event, by, at);
    next(request(), step);
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new ChangeHistory(identity, more);
  }

  /** Returns the step added last. */
  public Step last() {
    return steps.getLast();
  }

  /** Returns the state that all of it leads to. */
  public ChangeRequest request() {
    if (!(steps.getFirst().event() instanceof ChangeEvent.Drafted(var proposal))) {
      throw new IllegalStateException(
          "The history of %s has no draft.".formatted(identity.label()));
    }
    ChangeRequest state = ChangeRequest.Drafted.of(identity, proposal);
    for (Step step : steps.subList(1, steps.size())) {
      state = next(state, step);
    }
    return state;
  }

  /** Returns what the rules said last. */
  public Optional<ChangeEvent.Judged> judged() {
    return steps.reversed().stream()
        .map(Step::event)
        .filter(ChangeEvent.Judged.class::isInstance)
        .map(ChangeEvent.Judged.class::cast)
        .findFirst();
  }

  /** Returns the verdict that was given last, if any was. */
  public Optional<Verdict> verdict() {
    return judged().map(ChangeEvent.Judged::verdict);
  }

  private static ChangeRequest next(ChangeRequest state, Step step) {
    ChangeEvent event = step.event();
    if (event instanceof ChangeEvent.Judged || event instanceof ChangeEvent.Refused) {
      return state;
    }
    Actor by = step.by();
    Instant at = step.at();
    return switch (state) {
      case ChangeRequest.Drafted drafted -> next(drafted, event, by, at);
      case ChangeRequest.Submitted submitted -> next(submitted, event, by, at);
      case ChangeRequest.Approved approved -> next(approved, event, by, at);
      case ChangeRequest.Shipping shipping ->
          switch (event) {
            case ChangeEvent.Shipped shipped -> shipping.shipped(shipped, at);
            case ChangeEvent.ShipFailed _ -> shipping.failed();
            default -> throw cannot(state, event);
          };
      case ChangeRequest.Watching watching ->
          switch (event) {
            case ChangeEvent.Breached breach -> watching.breached(breach.promised().first());
            case ChangeEvent.RollingBack how -> watching.rollingBack(how, by, at);
            case ChangeEvent.Held(var observed) -> watching.held(observed, at);
            default -> throw cannot(state, event);
          };
      case ChangeRequest.RollingBack back ->
          switch (event) {
            case ChangeEvent.RolledBack done -> back.rolledBack(done, at);
            // the order before could not be carried out
            case ChangeEvent.RollingBack again -> back.watching().rollingBack(again, by, at);
            default -> throw cannot(state, event);
          };
      case ChangeRequest.Held held ->
          switch (event) {
            case ChangeEvent.Expanded(var expansion) -> held.expanded(expansion);
            case ChangeEvent.Closed closed -> new ChangeRequest.Closed(state, closed, by, at);
            default -> throw cannot(state, event);
          };
      case ChangeRequest.Expanded _, ChangeRequest.RolledBack _ ->
          event instanceof ChangeEvent.Closed closed
              ? new ChangeRequest.Closed(state, closed, by, at)
              : refuse(state, event);
      case ChangeRequest.Rejected _,
          ChangeRequest.Withdrawn _,
          ChangeRequest.Expired _,
          ChangeRequest.Closed _ ->
          refuse(state, event);
    };
  }

  private static ChangeRequest next(
      ChangeRequest.Drafted drafted, ChangeEvent event, Actor by, Instant at) {
    return switch (event) {
      case ChangeEvent.Edited(var proposal) -> drafted.edited(proposal, by);
      case ChangeEvent.WaiverAsked asked -> drafted.asked(asked, by);
      case ChangeEvent.WaiverGranted granted -> drafted.granted(granted, by);
      case ChangeEvent.Submitted how -> drafted.submitted(how, by, at);
      case ChangeEvent.Withdrawn(var reason) -> drafted.withdrawn(new Ending(reason, by, at));
      case ChangeEvent.Expired(var why) -> drafted.expired(new Ending(why, by, at));
      default -> throw cannot(drafted, event);
    };
  }

  private static ChangeRequest next(
      ChangeRequest.Submitted submitted, ChangeEvent event, Actor by, Instant at) {
    return switch (event) {
      case ChangeEvent.Edited(var proposal) -> submitted.draft().edited(proposal, by);
      case ChangeEvent.Submitted how -> submitted.draft().submitted(how, by, at);
      case ChangeEvent.Approved given -> submitted.approved(new Approval(given, by, at));
      case ChangeEvent.Rejected(var reason) -> submitted.rejected(new Ending(reason, by, at));
      case ChangeEvent.Withdrawn(var reason) ->
          new ChangeRequest.Withdrawn(submitted, new Ending(reason, by, at));
      case ChangeEvent.Expired(var why) ->
          new ChangeRequest.Expired(submitted, new Ending(why, by, at));
      default -> throw cannot(submitted, event);
    };
  }

  /** Whoever changes or puts forward again what is approved begins anew. */
  private static ChangeRequest next(
      ChangeRequest.Approved approved, ChangeEvent event, Actor by, Instant at) {
    return switch (event) {
      case ChangeEvent.Edited(var proposal) -> approved.draft().edited(proposal, by);
      case ChangeEvent.Submitted how -> approved.draft().submitted(how, by, at);
      case ChangeEvent.Shipping(var order) -> approved.shipping(order, by, at);
      case ChangeEvent.Withdrawn(var reason) ->
          new ChangeRequest.Withdrawn(approved, new Ending(reason, by, at));
      case ChangeEvent.Expired(var why) ->
          new ChangeRequest.Expired(approved, new Ending(why, by, at));
      default -> throw cannot(approved, event);
    };
  }

  private static ChangeRequest refuse(ChangeRequest state, ChangeEvent event) {
    throw cannot(state, event);
  }

  private static IllegalStateException cannot(ChangeRequest state, ChangeEvent event) {
    return new IllegalStateException(
        "%s is %s; it cannot be %s."
            .formatted(
                state.identity().label(),
                state.state(),
                event.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
  }
}
