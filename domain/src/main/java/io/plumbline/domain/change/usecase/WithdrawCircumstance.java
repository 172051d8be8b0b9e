package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes back a circumstance that was stated; the statement stays on record. */
public final class WithdrawCircumstance {

  /** Which, and why. */
  public record Command(BrandId brand, UUID id, String reason, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It counts no longer. */
    record Withdrawn(StatedCircumstance stated) implements Outcome {}

    /** Nothing of this id was stated of the brand. */
    record Unknown() implements Outcome {}

    /** It was withdrawn before. */
    record AlreadyWithdrawn(StatedCircumstance stated) implements Outcome {}

    /** Who withdraws it is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final StatedCircumstances circumstances;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public WithdrawCircumstance(
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
   * Returns the statement withdrawn, or why it is not.
   *
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public Outcome withdraw(Command command) {
    return transaction.in(() -> withdrawn(command));
  }

  private Outcome withdrawn(Command command) {
    if (!roles.has(command.by(), MAY)) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<StatedCircumstance> found = circumstances.find(command.brand(), command.id());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    StatedCircumstance stated = found.get();
    if (stated.withdrawal() != null) {
      return new Outcome.AlreadyWithdrawn(stated);
    }
    StatedCircumstance withdrawn =
        stated.withdrawn(
            new StatedCircumstance.Withdrawal(command.by(), clock.instant(), command.reason()));
    if (!circumstances.withdraw(withdrawn)) {
      return new Outcome.AlreadyWithdrawn(
          circumstances.find(command.brand(), command.id()).orElseThrow());
    }
    ledger.append(
        command.brand(),
        new CircumstanceFact(withdrawn),
        command.by(),
        command.origin(),
        ids.next());
    return new Outcome.Withdrawn(withdrawn);
  }
}
