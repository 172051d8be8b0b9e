package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Finds one of a brand's published reports. */
public final class FindReport {

  private final Reports reports;

  public FindReport(Reports reports) {
    this.reports = reports;
  }

  /** Returns the brand's report with this number. */
  public Optional<KeptReport> find(BrandId brand, int number) {
    return reports.find(brand, number);
  }
}
