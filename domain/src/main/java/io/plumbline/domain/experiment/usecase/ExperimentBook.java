package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentFact;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentIdentity;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.experiment.port.Experiments;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The tests of all brands, each step of them written with its ledger entry or not at all. Others
 * only look a test up; what changes one goes through the use cases of this package.
 */
public final class ExperimentBook {

  private static final Set<Role> ACTING = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Experiments experiments;
  private final Ledger ledger;
  private final RolesNow roles;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public ExperimentBook(
      Experiments experiments,
      Ledger ledger,
      RolesNow roles,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.experiments = experiments;
    this.ledger = ledger;
    this.roles = roles;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns the brand's test of this name, {@code EXP-0007}. */
  public Optional<ExperimentHistory> find(BrandId brand, String label) {
    OptionalInt number = ExperimentIdentity.numberOf(label);
    return number.isEmpty() ? Optional.empty() : experiments.find(brand, number.getAsInt());
  }

  /** Does it in one transaction, while nobody else changes a test of the brand. */
  <T> T holding(BrandId brand, Supplier<T> work) {
    return transaction.in(
        () -> {
          experiments.hold(brand);
          return work.get();
        });
  }

  Experiments experiments() {
    return experiments;
  }

  /** Returns whether somebody may act on tests at all: a lead or an admin, now. */
  boolean mayAct(Actor actor) {
    return roles.has(actor, ACTING);
  }

  Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
  }

  IdSource ids() {
    return ids;
  }

  /** Writes the last step of a history, and its ledger entry. */
  ExperimentHistory written(ExperimentHistory history, Origin origin) {
    LedgerEntry entry =
        ledger.append(
            history.identity().brand(),
            new ExperimentFact(history),
            history.last().by(),
            origin,
            ids.next());
    experiments.add(history, entry);
    return history;
  }

  /** Writes what follows from a step; in the transaction of the step. */
  void told(BrandId brand, Fact fact, Actor by, Origin origin) {
    ledger.append(brand, fact, by, origin, ids.next());
  }

  /** Writes one more step, and returns the history with it. */
  ExperimentHistory record(
      ExperimentHistory history, ExperimentEvent event, Actor by, Origin origin) {
    return written(history.with(event, by, instant()), origin);
  }

  /** Returns the brand's tests that are in one of these states, newest first. */
  List<Experiment> in(BrandId brand, Set<String> states) {
    return experiments.newest(brand, states, Integer.MAX_VALUE).stream()
        .map(ExperimentHistory::experiment)
        .toList();
  }

  /** Returns what the brand's tests found, newest first. */
  List<TestedChannel> tested(BrandId brand) {
    return in(brand, Set.of("read out")).stream()
        .filter(Experiment.ReadOut.class::isInstance)
        .map(Experiment.ReadOut.class::cast)
        .map(TestedChannel::of)
        .toList();
  }
}
