package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertAnswer;
import io.plumbline.domain.alert.AlertChanged;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.ledger.Fact;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The alerts of all brands, each step of them written with its ledger entry or not at all. */
public final class AlertBook {

  private static final Set<Role> ANSWERING = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Alerts alerts;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public AlertBook(
      Alerts alerts, Ledger ledger, IdSource ids, Transaction transaction, InstantSource clock) {
    this.alerts = alerts;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  Alerts alerts() {
    return alerts;
  }

  UUID id() {
    return ids.next();
  }

  Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Returns the brand's alert of this name, {@code A-0007}. */
  public Optional<Alert> find(BrandId brand, String label) {
    OptionalInt number = Alert.numberOf(label);
    return number.isEmpty() ? Optional.empty() : alerts.find(brand, number.getAsInt());
  }

  /** Does it in one transaction, while nobody else changes an alert of the brand. */
  <T> T holding(BrandId brand, Supplier<T> work) {
    return transaction.in(
        () -> {
          alerts.hold(brand);
          return work.get();
        });
  }

  /** Writes an alert as it is now, and its entry. */
  Alert written(Alert alert, Actor by, Origin origin) {
    alerts.put(alert, told(alert.brand(), new AlertChanged(alert), by, origin));
    return alert;
  }

  LedgerEntry told(BrandId brand, Fact fact, Actor by, Origin origin) {
    return ledger.append(brand, fact, by, origin, ids.next());
  }

  /** Returns what comes of a step of an alert, taken by who may, in one transaction. */
  AlertAnswer answered(
      RolesNow roles,
      BrandId brand,
      String label,
      Actor by,
      Origin origin,
      UnaryOperator<Alert> step) {
    return holding(
        brand,
        () -> {
          if (!roles.has(by, ANSWERING)) {
            return new AlertAnswer.NotAllowed(by);
          }
          Optional<Alert> found = find(brand, label);
          if (found.isEmpty()) {
            return new AlertAnswer.Unknown(label);
          }
          return found.get().isCleared()
              ? new AlertAnswer.AlreadyCleared(found.get())
              : new AlertAnswer.Answered(written(step.apply(found.get()), by, origin));
        });
  }
}
