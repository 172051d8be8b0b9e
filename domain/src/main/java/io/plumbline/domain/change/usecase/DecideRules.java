package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.policy.OwnRulesRefused;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleChangeFact;
import io.plumbline.domain.change.policy.RuleProposal;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.ledger.Fact;
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

/**
 * Decides on a proposed version of the rules: a second admin approves or rejects, whoever proposed
 * may withdraw.
 */
public final class DecideRules {

  /** What is said. */
  public enum Answer {
    APPROVE,
    REJECT,
    WITHDRAW
  }

  /**
   * The answer to a proposal.
   *
   * @param note why; a rejection needs one
   */
  public record Command(
      BrandId brand, UUID change, Answer answer, String note, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is decided. */
    record Decided(RuleChange change) implements Outcome {}

    /** The brand has no such proposal. */
    record Unknown() implements Outcome {}

    /** Who answers is no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** Who answers proposed it: somebody else must decide. */
    record OwnProposal(RuleProposal proposal) implements Outcome {}

    /** Who would withdraw it did not propose it. */
    record NotOwnProposal(RuleProposal proposal) implements Outcome {}

    /** It was decided before. */
    record AlreadyDecided(RuleChange change) implements Outcome {}

    /** Another version came into force meanwhile: the difference that was shown is void. */
    record VersionChanged(int inForce) implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.ADMIN);

  private final RuleBooks books;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public DecideRules(
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
   * Returns the change decided, or why it is not.
   *
   * @throws IllegalArgumentException if the note is too long, or missing where it is needed
   */
  public Outcome decide(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          books.hold(command.brand());
          Optional<RuleChange> found = books.find(command.brand(), command.change());
          return found.isEmpty() ? new Outcome.Unknown() : answered(command, found.get());
        });
  }

  private Outcome answered(Command command, RuleChange change) {
    return switch (change) {
      case RuleChange.Pending pending -> answered(command, pending);
      case RuleChange.Approved _, RuleChange.Rejected _, RuleChange.Withdrawn _ ->
          new Outcome.AlreadyDecided(change);
    };
  }

  private Outcome answered(Command command, RuleChange.Pending pending) {
    RuleProposal proposal = pending.proposal();
    var decision = new RuleChange.Decision(command.by(), clock.instant(), command.note());
    if (command.answer() == Answer.WITHDRAW) {
      return command.by().equals(proposal.by())
          ? decided(command, pending.withdrawn(decision))
          : new Outcome.NotOwnProposal(proposal);
    }
    if (!pending.mayBeDecidedBy(command.by())) {
      append(command, new OwnRulesRefused(proposal, command.by()));
      return new Outcome.OwnProposal(proposal);
    }
    if (command.answer() == Answer.REJECT) {
      return decided(command, pending.rejected(decision));
    }
    int inForce = books.inForce(command.brand()).version();
    return inForce == proposal.replaces()
        ? decided(command, pending.approved(decision))
        : new Outcome.VersionChanged(inForce);
  }

  private Outcome decided(Command command, RuleChange change) {
    RuleBook before = books.at(command.brand(), change.proposal().replaces()).orElseThrow();
    if (!books.decide(change)) {
      throw new IllegalStateException(
          "The change %s was decided while it was held.".formatted(command.change()));
    }
    append(command, new RuleChangeFact(change, before));
    return new Outcome.Decided(change);
  }

  private void append(Command command, Fact fact) {
    ledger.append(command.brand(), fact, command.by(), command.origin(), ids.next());
  }
}
