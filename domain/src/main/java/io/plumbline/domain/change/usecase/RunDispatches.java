package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.port.BudgetGateway;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.Dispatches.Taken;
import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.Before;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.BudgetFact;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Patience;
import io.plumbline.domain.change.shipping.Reading;
import io.plumbline.domain.change.shipping.Step;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works off the dispatches that are due, as far as they go now. Any number of nodes may: each takes
 * a dispatch for itself for a while, states in the database what it is about to send, and stores
 * each answer with its ledger entries in one transaction. One that died is followed by the next,
 * who asks the target what became of it.
 */
public final class RunDispatches {

  /** What came of one dispatch in hand. */
  public sealed interface Outcome {

    /** It went as far as it goes now. */
    record Worked(Dispatch dispatch) implements Outcome {}

    /** Another took it over meanwhile; what came last is theirs to find out. */
    record Superseded(BudgetOrder order) implements Outcome {}

    /** It failed here; it is tried again when its time in hand is over. */
    record Broken(BudgetOrder order, RuntimeException cause) implements Outcome {}
  }

  /** How long a dispatch is in hand: far more than one call to ask and one to set may take. */
  public static final Duration IN_HAND = Duration.ofSeconds(6L * BudgetGateway.PATIENCE_SECONDS);

  private static final int AT_MOST = 500;

  private final Dispatches dispatches;
  private final BudgetGateway gateway;
  private final Patience patience;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public RunDispatches(
      Dispatches dispatches,
      BudgetGateway gateway,
      Patience patience,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.dispatches = dispatches;
    this.gateway = gateway;
    this.patience = patience;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns what came of each dispatch that was due. */
  public List<Outcome> run() {
    List<Outcome> outcomes = new ArrayList<>();
    while (outcomes.size() < AT_MOST) {
      Instant now = clock.instant();
      Optional<Taken> taken = dispatches.takeDue(now, now.plus(IN_HAND));
      if (taken.isEmpty()) {
        break;
      }
      outcomes.add(worked(taken.get()));
    }
    return outcomes;
  }

  private Outcome worked(Taken first) {
    BudgetOrder order = first.dispatch().order();
    try {
      Optional<Taken> hand = Optional.of(first);
      while (hand.isPresent()) {
        Taken taken = hand.get();
        switch (taken.dispatch().next(clock.instant())) {
          case Step.Check(int place) -> hand = checked(taken, place);
          case Step.Set(int place) -> hand = set(taken, place);
          case Step.SetBack(int place) -> hand = set(taken, place);
          case Step.Wait _, Step.Person _, Step.Over _ -> {
            // what was stored last says already when it is due again
            return taken != first || kept(taken, taken.dispatch()).isPresent()
                ? new Outcome.Worked(taken.dispatch())
                : new Outcome.Superseded(order);
          }
        }
      }
      return new Outcome.Superseded(order);
    } catch (RuntimeException e) {
      return new Outcome.Broken(order, e);
    }
  }

  private Optional<Taken> checked(Taken taken, int place) {
    Dispatch dispatch = taken.dispatch();
    Reading reading = gateway.read(dispatch.call(place));
    return kept(taken, dispatch.checked(place, reading, clock.instant(), patience));
  }

  /** Nothing is sent but what is stored as being sent, by whoever has it in hand just then. */
  private Optional<Taken> set(Taken taken, int place) {
    Dispatch dispatch = taken.dispatch();
    Reading reading = gateway.read(dispatch.call(place));
    return switch (dispatch.before(place, reading, clock.instant(), patience)) {
      case Before.Settled(Dispatch settled) -> kept(taken, settled);
      case Before.Go(Dispatch sending, BudgetCall call) ->
          kept(taken, sending)
              .filter(this::inTime)
              .flatMap(mine -> kept(mine, answered(sending, place, gateway.set(call))));
    };
  }

  private Dispatch answered(Dispatch sending, int place, Answer answer) {
    return sending.answered(place, answer, clock.instant(), patience);
  }

  /** A node that was paused for long makes no call that another may have made for it. */
  private boolean inTime(Taken taken) {
    return clock.instant().plusSeconds(2L * BudgetGateway.PATIENCE_SECONDS).isBefore(taken.until());
  }

  private Optional<Taken> kept(Taken taken, Dispatch now) {
    Instant at = clock.instant();
    Instant until = at.plus(IN_HAND);
    boolean stored =
        transaction.in(
            () -> {
              boolean mine = dispatches.store(taken, now, due(now, at, until));
              if (mine) {
                for (BudgetFact fact : BudgetFact.between(taken.dispatch(), now, at)) {
                  ledger.append(now.order().brand(), fact, Actor.SYSTEM, Origin.JOB, ids.next());
                }
              }
              return mine;
            });
    return stored ? Optional.of(new Taken(now, taken.attempt(), until)) : Optional.empty();
  }

  private static @Nullable Instant due(Dispatch now, Instant at, Instant until) {
    return switch (now.next(at)) {
      case Step.Check _, Step.Set _, Step.SetBack _ -> until;
      case Step.Wait(Instant then) -> then;
      case Step.Person _, Step.Over _ -> null;
    };
  }
}
