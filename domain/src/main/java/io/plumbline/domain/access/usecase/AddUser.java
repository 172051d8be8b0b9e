package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.PasswordRule;
import io.plumbline.domain.access.PersonAdded;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.PasswordHashing;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Locale;
import java.util.Optional;

/** Adds a person who may sign in. */
public final class AddUser {

  /** Who, in which role, with which first password; and who adds them. */
  public record Command(
      String name, String displayName, Role role, String password, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** The person may sign in now. */
    record Added(User user) implements Outcome {}

    /** Somebody has this sign-in name. */
    record NameTaken(String name) implements Outcome {}

    /** The name or the password does not follow the rules. */
    record Refused(String reason) implements Outcome {}
  }

  private final Users users;
  private final PasswordHashing hashing;
  private final EveryLedger ledgers;
  private final IdSource ids;
  private final Transaction transaction;

  public AddUser(
      Users users,
      PasswordHashing hashing,
      EveryLedger ledgers,
      IdSource ids,
      Transaction transaction) {
    this.users = users;
    this.hashing = hashing;
    this.ledgers = ledgers;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Adds the person, or says why not. */
  public Outcome add(Command command) {
    Optional<String> refusal = PasswordRule.refusal(command.password());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    User user;
    try {
      user =
          new User(
              ids.next(),
              command.name().strip().toLowerCase(Locale.ROOT),
              command.displayName().strip(),
              command.role(),
              true);
    } catch (IllegalArgumentException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
    String hash = hashing.hash(command.password());
    return transaction.in(() -> added(command, user, hash))
        ? new Outcome.Added(user)
        : new Outcome.NameTaken(user.name());
  }

  private boolean added(Command command, User user, String hash) {
    boolean added = users.add(user, hash);
    if (added) {
      ledgers.append(new PersonAdded(user), command.by(), command.origin());
    }
    return added;
  }
}
