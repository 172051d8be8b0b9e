package io.plumbline.adapters.persistence.report;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.reporting.port.Reports;

/** The ports of reporting on tables. */
public final class ReportTables {

  private ReportTables() {}

  public static Reports reports(JooqTransaction transaction) {
    return new JooqReports(transaction);
  }
}
