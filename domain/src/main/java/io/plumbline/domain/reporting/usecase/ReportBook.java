package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportPublished;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes reports down, each with its ledger entry; the transaction is open and the brand held. */
final class ReportBook {

  private final Reports reports;
  private final Ledger ledger;

  ReportBook(Reports reports, Ledger ledger) {
    this.reports = reports;
    this.ledger = ledger;
  }

  KeptReport write(
      BrandId brand, PrepareReport.Prepared prepared, int edition, Actor by, Origin origin) {
    PublishedReport report =
        new PublishedReport(
            brand,
            reports.next(brand),
            prepared.kind(),
            prepared.period(),
            edition,
            prepared.asOf(),
            by,
            prepared.sheet());
    LedgerEntry entry = ledger.append(brand, new ReportPublished(report), by, origin, key(report));
    reports.add(report, entry);
    return new KeptReport(report, entry.at(), entry.sequence());
  }

  /** The same for everybody who publishes this edition: of two at once, one entry comes. */
  private static UUID key(PublishedReport report) {
    return UUID.nameUUIDFromBytes(
        "report:%s:%s:%s:%d"
            .formatted(report.brand(), report.kind(), report.period(), report.edition())
            .getBytes(StandardCharsets.UTF_8));
  }
}
