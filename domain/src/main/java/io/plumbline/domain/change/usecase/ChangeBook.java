package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The change requests of all brands, each step of them written with its ledger entry or not at all.
 * Others only look a request up; what changes one goes through the use cases of this package.
 */
public final class ChangeBook {

  private static final Set<Role> ACTING = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final ChangeRequests requests;
  private final Ledger ledger;
  private final RolesNow roles;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public ChangeBook(
      ChangeRequests requests,
      Ledger ledger,
      RolesNow roles,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.requests = requests;
    this.ledger = ledger;
    this.roles = roles;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns the brand's request of this name, {@code C-0007}. */
  public Optional<ChangeHistory> find(BrandId brand, String label) {
    OptionalInt number = ChangeIdentity.numberOf(label);
    return number.isEmpty() ? Optional.empty() : requests.find(brand, number.getAsInt());
  }

  /** Does it in one transaction, while nobody else changes a request of the brand. */
  <T> T holding(BrandId brand, Supplier<T> work) {
    return transaction.in(
        () -> {
          requests.hold(brand);
          return work.get();
        });
  }

  ChangeRequests requests() {
    return requests;
  }

  /** Returns whether somebody may act on requests at all: a lead or an admin, now. */
  boolean mayAct(Actor actor) {
    return roles.has(actor, ACTING);
  }

  Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  IdSource ids() {
    return ids;
  }

  /** Writes the last step of a history, and returns the ledger entry that tells of it. */
  LedgerEntry append(ChangeHistory history, Origin origin) {
    LedgerEntry entry =
        ledger.append(
            history.identity().brand(),
            new ChangeFact(history),
            history.last().by(),
            origin,
            ids.next());
    requests.add(history, entry);
    return entry;
  }

  /** Writes the first step of a history. */
  ChangeHistory began(ChangeHistory history, Origin origin) {
    append(history, origin);
    return history;
  }

  /** Writes one more step, and returns the history with it. */
  ChangeHistory record(ChangeHistory history, ChangeEvent event, Actor by, Origin origin) {
    ChangeHistory next = history.with(event, by, instant());
    append(next, origin);
    return next;
  }

  /** Returns the brand's requests that are in one of these states. */
  List<ChangeHistory> in(BrandId brand, String... states) {
    return requests.newest(brand, Set.of(states), Integer.MAX_VALUE);
  }
}
