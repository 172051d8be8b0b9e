package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Publishes for every brand what is due: the week and the month that ended last, and those before
 * them that were missed since the newest report, each once. Nothing is due of days before a brand's
 * ledger began.
 */
public final class PublishDueReports {

  /** How many periods of a kind are made up for at most. */
  static final int MADE_UP = 12;

  /** What became of one report. */
  public sealed interface Outcome {

    /** It is published. */
    record Published(KeptReport kept) implements Outcome {}

    /** Another node, or a person, was first. */
    record Already(BrandId brand, ReportKind kind, Period period) implements Outcome {}

    /** It broke; the others are not held up by it. */
    record Broken(BrandId brand, ReportKind kind, Period period, RuntimeException cause)
        implements Outcome {}
  }

  private final Brands brands;
  private final PrepareReport prepare;
  private final Reports reports;
  private final Ledger ledger;
  private final ReportBook book;
  private final Transaction transaction;
  private final InstantSource clock;

  public PublishDueReports(
      Brands brands,
      PrepareReport prepare,
      Reports reports,
      Ledger ledger,
      Transaction transaction,
      InstantSource clock) {
    this.brands = brands;
    this.prepare = prepare;
    this.reports = reports;
    this.ledger = ledger;
    this.book = new ReportBook(reports, ledger);
    this.transaction = transaction;
    this.clock = clock;
  }

  public List<Outcome> publish() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Outcome> outcomes = new ArrayList<>();
    for (Brand brand : brands.all()) {
      for (ReportKind kind : ReportKind.values()) {
        for (Period period : due(brand.id(), kind, today)) {
          outcomes.add(published(brand.id(), kind, period));
        }
      }
    }
    return outcomes;
  }

  private List<Period> due(BrandId brand, ReportKind kind, LocalDate today) {
    Optional<Instant> began = ledger.entry(brand, 1).map(LedgerEntry::at);
    Optional<Period> newest = reports.latest(brand, kind);
    List<Period> due = new ArrayList<>();
    Period period = kind.before(kind.holding(today));
    while (due.size() < MADE_UP
        && began.filter(period.to()::isAfter).isPresent()
        && (newest.isEmpty() ? due.isEmpty() : period.first().isAfter(newest.get().last()))) {
      due.addFirst(period);
      period = kind.before(period);
    }
    return due;
  }

  private Outcome published(BrandId brand, ReportKind kind, Period period) {
    try {
      PrepareReport.Prepared prepared = prepare.prepare(brand, kind, period).orElseThrow();
      return transaction.in(() -> written(brand, prepared));
    } catch (RuntimeException broken) {
      return new Outcome.Broken(brand, kind, period, broken);
    }
  }

  private Outcome written(BrandId brand, PrepareReport.Prepared prepared) {
    reports.hold(brand);
    return reports.editions(brand, prepared.kind(), prepared.period()) > 0
        ? new Outcome.Already(brand, prepared.kind(), prepared.period())
        : new Outcome.Published(book.write(brand, prepared, 1, Actor.SYSTEM, Origin.JOB));
  }
}
