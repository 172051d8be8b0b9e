package io.plumbline.domain.change.usecase;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.Dispatches.Taken;
import io.plumbline.domain.change.shipping.BudgetFact;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Step;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a person's word, with proof, for what only a person could set; or that it cannot be. */
public final class ConfirmShipped {

  /** What is said. */
  public enum Answer {
    /** The budgets are as they should be. */
    CONFIRM,
    /** They cannot be set: the rest of the change is taken back. */
    DECLINE
  }

  /**
   * What a person says of a leg.
   *
   * @param order the order's key
   * @param place the leg's, from 0
   * @param proof what was done, or why it cannot be; 1 to 2000 characters
   * @param file the hash of a file that shows it
   */
  public record Command(
      BrandId brand,
      UUID order,
      int place,
      Answer answer,
      String proof,
      @Nullable Hash file,
      Actor by,
      Origin origin) {

    private static final int MOST = 2000;

    public Command {
      that(
          !proof.isBlank() && proof.length() <= MOST,
          "What was done, or why not, takes 1 to %s characters.",
          MOST);
    }

    private String text() {
      return file == null ? proof : "%s (file sha256 %s)".formatted(proof, file.hex());
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** It is on record. */
    record Recorded(Dispatch dispatch) implements Outcome {}

    /** The brand has no such order, or the order no such leg. */
    record Unknown() implements Outcome {}

    /** Who says it is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** The leg does not wait for a person, or no longer. */
    record NotWaiting(Dispatch dispatch) implements Outcome {}

    /** What is being taken back cannot be declined. */
    record MustBeDone(Dispatch dispatch) implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Dispatches dispatches;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public ConfirmShipped(
      Dispatches dispatches,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.dispatches = dispatches;
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns how the dispatch stands with it, or why it is not taken. */
  public Outcome confirm(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          Instant at = clock.instant();
          return dispatches
              .find(command.brand(), command.order())
              .filter(known -> command.place() >= 0 && command.place() < known.legs().size())
              .map(known -> waiting(known, command) ? taken(command, at) : not(known))
              .orElseGet(Outcome.Unknown::new);
        });
  }

  private static boolean waiting(Dispatch dispatch, Command command) {
    return dispatch.legs().get(command.place()).byHand();
  }

  private static Outcome not(Dispatch dispatch) {
    return new Outcome.NotWaiting(dispatch);
  }

  /** A node that is at work on other legs is superseded, and asks their targets anew. */
  private Outcome taken(Command command, Instant at) {
    Optional<Taken> found =
        dispatches.take(command.brand(), command.order(), at.plus(RunDispatches.IN_HAND));
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    Taken taken = found.get();
    Dispatch before = taken.dispatch();
    if (!waiting(before, command)) {
      return not(before);
    }
    if (command.answer() == Answer.DECLINE && !before.mayBeDeclined(command.place())) {
      return new Outcome.MustBeDone(before);
    }
    Dispatch after =
        switch (command.answer()) {
          case CONFIRM ->
              before.confirmed(command.place(), command.text(), command.by().name(), at);
          case DECLINE -> before.declined(command.place(), command.text(), at);
        };
    if (!dispatches.store(taken, after, due(after, at))) {
      throw new IllegalStateException("%s was taken while it was held.".formatted(command.order()));
    }
    for (BudgetFact fact : BudgetFact.between(before, after, at)) {
      ledger.append(command.brand(), fact, command.by(), command.origin(), ids.next());
    }
    return new Outcome.Recorded(after);
  }

  private static @Nullable Instant due(Dispatch dispatch, Instant at) {
    return switch (dispatch.next(at)) {
      case Step.Check _, Step.Set _, Step.SetBack _ -> at;
      case Step.Wait(Instant then) -> then;
      case Step.Person _, Step.Over _ -> null;
    };
  }
}
