package io.plumbline.domain.programme.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.StewardNamed;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Optional;
import java.util.Set;

/** Names who answers for a brand's model; only admins do. */
public final class NameSteward {

  /** Who is to answer for it, by sign-in name. */
  public record Command(BrandId brand, String steward, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** They answer for it now. */
    record Named(User steward) implements Outcome {}

    /** They did already. */
    record Already(User steward) implements Outcome {}

    /** Nobody of this name may sign in. */
    record NoSuchPerson(String name) implements Outcome {}

    /** An auditor checks what a steward answers for, and can change none of it. */
    record Auditor(User person) implements Outcome {}

    /** Who names them is no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.ADMIN);

  private final Programmes programmes;
  private final Users users;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public NameSteward(
      Programmes programmes, Users users, Ledger ledger, IdSource ids, Transaction transaction) {
    this.programmes = programmes;
    this.users = users;
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns who answers for it now, or why nothing changed. */
  public Outcome name(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          Optional<User> person =
              users.named(command.steward()).map(Users.Stored::user).filter(User::enabled);
          if (person.isEmpty()) {
            return new Outcome.NoSuchPerson(command.steward());
          }
          return person.get().role() == Role.FINANCE_AUDITOR
              ? new Outcome.Auditor(person.get())
              : named(command, person.get());
        });
  }

  private Outcome named(Command command, User person) {
    programmes.hold(command.brand());
    String before = programmes.steward(command.brand()).map(Kept::value).orElse(null);
    if (person.name().equals(before)) {
      return new Outcome.Already(person);
    }
    programmes.name(
        command.brand(),
        person.name(),
        ledger.append(
            command.brand(),
            new StewardNamed(command.brand(), person, before),
            command.by(),
            command.origin(),
            ids.next()));
    return new Outcome.Named(person);
  }
}
