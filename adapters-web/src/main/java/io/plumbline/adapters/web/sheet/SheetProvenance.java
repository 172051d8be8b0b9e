package io.plumbline.adapters.web.sheet;

import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.SheetFact;
import java.util.List;

/** What is told of a sheet besides its own facts. */
public final class SheetProvenance {

  private SheetProvenance() {}

  /** It is published, and the ledger says so. */
  public static List<SheetFact> of(KeptReport kept) {
    PublishedReport report = kept.report();
    return List.of(
        new SheetFact(
            "Published",
            "%s, edition %d, on %s (UTC) by %s"
                .formatted(report.label(), report.edition(), kept.publishedAt(), by(report))),
        new SheetFact("SHA-256 of its facts", report.hash().hex()),
        new SheetFact("Ledger entry", Long.toString(kept.entry())));
  }

  /** Returns who published it, in words. */
  public static String by(PublishedReport report) {
    return report.isScheduled() ? "schedule" : report.by().name();
  }

  /** It is not published. */
  public static List<SheetFact> preview() {
    return List.of(new SheetFact("Preview", "made on demand; not published and not in the ledger"));
  }

  /** It is the card of a run. */
  public static List<SheetFact> card() {
    return List.of(
        new SheetFact("Made", "on demand, out of what is kept of the run; not published"));
  }
}
