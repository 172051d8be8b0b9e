package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Publishes a report because somebody wants it now: the first edition of its period or a further
 * one, which stands beside those before.
 */
public final class PublishReport {

  private static final Set<Role> WHO = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  /**
   * What is wanted.
   *
   * @param day any day of the period
   */
  public record Command(BrandId brand, ReportKind kind, LocalDate day, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is published. */
    record Published(KeptReport kept) implements Outcome {}

    /** The period is not over: there is a preview of it, and nothing to publish. */
    record NotOver(Period period) implements Outcome {}

    /** There is no such brand. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private final PrepareReport prepare;
  private final Reports reports;
  private final ReportBook book;
  private final RolesNow roles;
  private final Transaction transaction;
  private final InstantSource clock;

  public PublishReport(
      PrepareReport prepare,
      Reports reports,
      Ledger ledger,
      RolesNow roles,
      Transaction transaction,
      InstantSource clock) {
    this.prepare = prepare;
    this.reports = reports;
    this.book = new ReportBook(reports, ledger);
    this.roles = roles;
    this.transaction = transaction;
    this.clock = clock;
  }

  public Outcome publish(Command command) {
    if (!roles.has(command.by(), WHO)) {
      return new Outcome.NotAllowed(command.by());
    }
    Period period = command.kind().holding(command.day());
    if (clock.instant().isBefore(period.to())) {
      return new Outcome.NotOver(period);
    }
    Optional<PrepareReport.Prepared> prepared =
        prepare.prepare(command.brand(), command.kind(), period);
    return prepared.isEmpty()
        ? new Outcome.Unknown()
        : transaction.in(() -> written(command, prepared.get()));
  }

  private Outcome written(Command command, PrepareReport.Prepared prepared) {
    if (!roles.has(command.by(), WHO)) {
      return new Outcome.NotAllowed(command.by());
    }
    reports.hold(command.brand());
    int edition = 1 + reports.editions(command.brand(), prepared.kind(), prepared.period());
    return new Outcome.Published(
        book.write(command.brand(), prepared, edition, command.by(), command.origin()));
  }
}
