package io.plumbline.domain.reporting.report;

import io.plumbline.domain.reporting.report.SheetFigure.About;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reports for tests. */
public final class SampleReports {

  /** A moment after October. */
  public static final Instant NOVEMBER = Instant.parse("2026-11-01T07:00:00.123456Z");

  private SampleReports() {}

  /** Returns a sheet with one of everything; its texts hold what could break a line or a page. */
  public static FactSheet sheet(String title) {
    About about = new About("TV", "2026-10-01 to 2026-10-31", "R-0001");
    return new FactSheet(
        title,
        List.of(new SheetFact("Brand", "Harbour <Retail> & \"Sons\"")),
        List.of(
            new Chapter(
                "verdict",
                "Verdict",
                List.of("It may\tbe acted on.\nSaid with a \\ in it."),
                List.of(new SheetFact("Freeze", "<script>alert('x')</script>")),
                List.of(
                    SheetFigure.ranged("Return", 1.5, 1.0, 2.0, "90 % interval", "USD", about),
                    SheetFigure.counted("Shipped", 1136, "USD a week", about),
                    SheetFigure.missing("SKAdNetwork", "no postbacks", "USD", about)),
                List.of(
                    new SheetEvent(
                        7, NOVEMBER, "change shipped", "C-0001", "ada", "C-0001 shipped")),
                "Nothing."),
            new Chapter(
                "tests", "Tests", List.of(), List.of(), List.of(), List.of(), "No test ran.")));
  }

  /** Returns the report on October, as Plumbline itself publishes it. */
  public static PublishedReport monthly(BrandId brand, int number) {
    return monthly(brand, number, 1);
  }

  /** Returns an edition of it. */
  public static PublishedReport monthly(BrandId brand, int number, int edition) {
    return new PublishedReport(
        brand,
        number,
        ReportKind.MONTHLY,
        ReportKind.MONTHLY.holding(LocalDate.of(2026, 10, 9)),
        edition,
        NOVEMBER,
        edition == 1 ? Actor.SYSTEM : Actor.human("ada"),
        sheet("Monthly report"));
  }
}
