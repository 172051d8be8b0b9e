package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleChangeFact;
import io.plumbline.domain.change.policy.RuleProposal;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes a next version of the rules; a second admin decides. */
public final class ProposeRules {

  /**
   * The rules wished for, and why.
   *
   * @param replaces the version that was in force when they were written
   */
  public record Command(
      BrandId brand, int replaces, RuleSettings settings, String reason, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** A second admin has to decide now. */
    record Proposed(RuleChange.Pending change) implements Outcome {}

    /** Who proposes is no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** The settings make no rules: everything that is wrong. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }

    /** Another version came into force since they were written. */
    record VersionChanged(int inForce) implements Outcome {}

    /** Another proposal waits. */
    record AlreadyPending(RuleChange.Pending change) implements Outcome {}

    /** They are the rules in force. */
    record NothingChanged() implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.ADMIN);

  private final RuleBooks books;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public ProposeRules(
      RuleBooks books,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.books = books;
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Returns the proposal, or why there is none.
   *
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public Outcome propose(Command command) {
    return transaction.in(() -> proposed(command));
  }

  private Outcome proposed(Command command) {
    if (!roles.has(command.by(), MAY)) {
      return new Outcome.NotAllowed(command.by());
    }
    return switch (command.settings().read(command.replaces() + 1)) {
      case RuleSettings.Reading.Refused(var findings) -> new Outcome.Refused(findings);
      case RuleSettings.Reading.Read(RuleBook next) -> proposed(command, next);
    };
  }

  private Outcome proposed(Command command, RuleBook next) {
    books.hold(command.brand());
    RuleBook before = books.inForce(command.brand());
    if (before.version() != command.replaces()) {
      return new Outcome.VersionChanged(before.version());
    }
    Optional<RuleChange.Pending> other = books.pending(command.brand());
    if (other.isPresent()) {
      return new Outcome.AlreadyPending(other.get());
    }
    if (before.as(next.version()).canonical().equals(next.canonical())) {
      return new Outcome.NothingChanged();
    }
    RuleChange.Pending change =
        new RuleChange.Pending(
            new RuleProposal(
                ids.next(),
                command.brand(),
                before.version(),
                next,
                command.by(),
                clock.instant(),
                command.reason()));
    books.add(change);
    ledger.append(
        command.brand(),
        new RuleChangeFact(change, before),
        command.by(),
        command.origin(),
        ids.next());
    return new Outcome.Proposed(change);
  }
}
