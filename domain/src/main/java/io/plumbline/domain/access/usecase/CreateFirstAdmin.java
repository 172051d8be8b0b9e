package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.PersonAdded;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.PasswordHashing;
import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Optional;

/** Creates the first admin, once, while an installation has nobody. */
public final class CreateFirstAdmin {

  /** The admin and the password that is told once and stored nowhere. */
  public record Created(User user, String password) {}

  private final Users users;
  private final PasswordHashing hashing;
  private final TokenSource secrets;
  private final EveryLedger ledgers;
  private final IdSource ids;
  private final Transaction transaction;

  public CreateFirstAdmin(
      Users users,
      PasswordHashing hashing,
      TokenSource secrets,
      EveryLedger ledgers,
      IdSource ids,
      Transaction transaction) {
    this.users = users;
    this.hashing = hashing;
    this.secrets = secrets;
    this.ledgers = ledgers;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns the admin it created, or empty if there is somebody already. */
  public Optional<Created> create() {
    if (!users.all().isEmpty()) {
      return Optional.empty();
    }
    String password = secrets.next();
    User admin = new User(ids.next(), "admin", "Administrator", Role.ADMIN, true);
    String hash = hashing.hash(password);
    boolean first = transaction.in(() -> added(admin, hash));
    return first ? Optional.of(new Created(admin, password)) : Optional.empty();
  }

  private boolean added(User admin, String hash) {
    boolean first = users.addFirst(admin, hash);
    if (first) {
      ledgers.append(new PersonAdded(admin), Actor.SYSTEM, Origin.JOB);
    }
    return first;
  }
}
