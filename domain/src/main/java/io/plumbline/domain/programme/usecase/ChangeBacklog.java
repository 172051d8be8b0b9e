package io.plumbline.domain.programme.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.programme.BacklogChanged;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.Seen;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what is still to be measured, or changes what was written down. */
public final class ChangeBacklog {

  /**
   * What it is to say.
   *
   * @param changed which item changes, as it was seen; absent for a new one
   * @param source what it came from; an item that changes keeps its own
   */
  public record Command(
      BrandId brand,
      @Nullable Seen changed,
      Text text,
      BacklogItem.Source source,
      Actor by,
      Origin origin) {}

  /** What people write of an item. */
  public record Text(
      String title,
      String why,
      BacklogItem.State state,
      @Nullable String owner,
      List<BacklogLink> links) {
    public Text {
      links = List.copyOf(links);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** It is as written now. */
    record Written(Kept<BacklogItem> item) implements Outcome {}

    /** Who writes is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** The brand has no such item. */
    record Unknown(UUID id) implements Outcome {}

    /** Somebody changed it since it was seen. */
    record ChangedSince(Kept<BacklogItem> item) implements Outcome {}

    /** It cannot be so: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Programmes programmes;
  private final Users users;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public ChangeBacklog(
      Programmes programmes, Users users, Ledger ledger, IdSource ids, Transaction transaction) {
    this.programmes = programmes;
    this.users = users;
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /**
   * Returns the item as it is now, or why it is not.
   *
   * @throws IllegalArgumentException if title or reason are missing or too long
   */
  public Outcome change(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          programmes.hold(command.brand());
          Seen seen = command.changed();
          if (seen == null) {
            return judged(command, item(command, ids.next(), command.source()));
          }
          Optional<Kept<BacklogItem>> found =
              programmes.backlog(command.brand()).stream()
                  .filter(one -> one.value().id().equals(seen.id()))
                  .findFirst();
          if (found.isEmpty()) {
            return new Outcome.Unknown(seen.id());
          }
          return found.get().revision() == seen.revision()
              ? judged(command, item(command, seen.id(), found.get().value().source()))
              : new Outcome.ChangedSince(found.get());
        });
  }

  private static BacklogItem item(Command command, UUID id, BacklogItem.Source source) {
    Text text = command.text();
    return new BacklogItem(
        command.brand(),
        id,
        text.title().strip(),
        text.why().strip(),
        text.state(),
        text.owner(),
        text.links(),
        source);
  }

  private Outcome judged(Command command, BacklogItem item) {
    List<Finding> findings = new ArrayList<>();
    String owner = item.owner();
    if (owner != null
        && users.named(owner).map(Users.Stored::user).filter(User::enabled).isEmpty()) {
      findings.add(
          finding("owner", "Nobody called %s may sign in.".formatted(owner), "A sign-in name."));
    }
    for (BacklogLink dead : programmes.dead(item.brand(), item.links())) {
      findings.add(
          finding(
              "links",
              "The brand has no %s.".formatted(dead.label()),
              "A run or a test of the brand."));
    }
    return findings.isEmpty() ? written(command, item) : new Outcome.Refused(findings);
  }

  private Outcome written(Command command, BacklogItem item) {
    LedgerEntry entry =
        ledger.append(
            command.brand(),
            new BacklogChanged(item, command.changed() == null),
            command.by(),
            command.origin(),
            ids.next());
    programmes.put(item, entry);
    return new Outcome.Written(Kept.of(item, entry));
  }

  private static Finding finding(String where, String problem, String accepted) {
    return Finding.error("backlog", new Finding.Place(null, null, where), problem, accepted);
  }
}
