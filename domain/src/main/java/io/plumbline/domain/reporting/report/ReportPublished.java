package io.plumbline.domain.reporting.report;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that a report was published, with the hash of its text. */
public record ReportPublished(PublishedReport report) implements Fact {

  @Override
  public Kind kind() {
    return Kind.REPORT_PUBLISHED;
  }

  @Override
  public String subject() {
    return report.label();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("kind", report.kind().key());
    details.put("first", report.period().first().toString());
    details.put("last", report.period().last().toString());
    details.put("edition", Integer.toString(report.edition()));
    details.put("as_of", report.asOf().toString());
    details.put("sheet_sha256", report.hash().hex());
    details.put("scheduled", Boolean.toString(report.isScheduled()));
    return details;
  }

  @Override
  public String summary() {
    return "%s published: %s, %s, edition %d"
        .formatted(report.label(), report.kind().title(), report.period(), report.edition());
  }
}
