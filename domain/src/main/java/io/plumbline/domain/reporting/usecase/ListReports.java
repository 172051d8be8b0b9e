package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Lists what was published of a brand. */
public final class ListReports {

  private final Reports reports;

  public ListReports(Reports reports) {
    this.reports = reports;
  }

  /** Returns the brand's newest reports, newest first. */
  public List<KeptReport> newest(BrandId brand, int limit) {
    return reports.newest(brand, limit);
  }
}
