package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.circumstance.CircumstanceFact;
import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.Set;

/** States a circumstance that moves are judged by from then on. */
public final class StateCircumstance {

  /**
   * What is so.
   *
   * @param note where it is known from; may be empty
   */
  public record Command(BrandId brand, Circumstance what, String note, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is on record. */
    record Stated(StatedCircumstance stated) implements Outcome {}

    /** Who states it is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final StatedCircumstances circumstances;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public StateCircumstance(
      StatedCircumstances circumstances,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.circumstances = circumstances;
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Returns the statement, or why there is none.
   *
   * @throws IllegalArgumentException if the note is too long
   */
  public Outcome state(Command command) {
    return transaction.in(
        () ->
            roles.has(command.by(), MAY)
                ? new Outcome.Stated(stated(command))
                : new Outcome.NotAllowed(command.by()));
  }

  private StatedCircumstance stated(Command command) {
    StatedCircumstance stated =
        new StatedCircumstance(
            ids.next(),
            command.brand(),
            command.what(),
            command.by(),
            clock.instant(),
            command.note(),
            null);
    circumstances.add(stated);
    ledger.append(
        command.brand(), new CircumstanceFact(stated), command.by(), command.origin(), ids.next());
    return stated;
  }
}
