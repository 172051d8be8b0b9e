package io.plumbline.domain.reporting.port;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** The reports that were published; never changed. */
public interface Reports {

  /** Makes others who hold the brand's reports wait until the open transaction ends. */
  void hold(BrandId brand);

  /** Returns the number the brand's next report gets; the brand is held. */
  int next(BrandId brand);

  /** Returns how many editions of this period there are. */
  int editions(BrandId brand, ReportKind kind, Period period);

  /**
   * Adds a report with the entry that says so.
   *
   * @throws RuntimeException if there is that edition already
   */
  void add(PublishedReport report, LedgerEntry entry);

  /** Returns the brand's newest reports, newest first. */
  List<KeptReport> newest(BrandId brand, int limit);

  /** Returns the newest of a kind by the days it is about, whichever edition. */
  Optional<Period> latest(BrandId brand, ReportKind kind);

  /** Returns the brand's report with this number. */
  Optional<KeptReport> find(BrandId brand, int number);
}
