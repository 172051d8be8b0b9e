package io.plumbline.adapters.web.rest.report;

import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A published report without its content.
 *
 * @param report its name, {@code REP-0007}
 * @param kind weekly or monthly
 * @param edition 1 for the first of its period
 * @param asOf when its facts were known
 * @param scheduled whether it came by itself
 * @param sha256 the hash of its facts, which the ledger entry has
 */
public record ReportJson(
    String report,
    String kind,
    LocalDate first,
    LocalDate last,
    int edition,
    Instant asOf,
    Instant publishedAt,
    String publishedBy,
    boolean scheduled,
    String sha256,
    long entry) {

  static ReportJson from(KeptReport kept) {
    PublishedReport report = kept.report();
    return new ReportJson(
        report.label(),
        report.kind().key(),
        report.period().first(),
        report.period().last(),
        report.edition(),
        report.asOf(),
        kept.publishedAt(),
        report.by().name(),
        report.isScheduled(),
        report.hash().hex(),
        kept.entry());
  }
}
