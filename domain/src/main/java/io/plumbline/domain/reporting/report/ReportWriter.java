package io.plumbline.domain.reporting.report;

import io.plumbline.domain.mix.ModelRun;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Writes a report out of facts, and of nothing else: the same facts give the same sheet. */
public final class ReportWriter {

  /** What was promised of a period, as figures call it. */
  public static final String PROMISED = "Promised outcome";

  /** What came of a period, as figures call it. */
  public static final String CAME = "Outcome";

  /** What a channel's platform claims over the model's window, as figures call it. */
  public static final String PLATFORM = "Platform reported";

  /** What the model says of the same, as figures call it. */
  public static final String MODEL = "Model";

  private ReportWriter() {}

  /** Returns the report; a digest is its short form. */
  public static FactSheet of(ReportFacts facts) {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(ModelChapters.verdict(facts));
    chapters.add(ForecastChapters.held(facts));
    chapters.add(RecordChapters.interventions(facts));
    chapters.add(RecordChapters.tests(facts));
    if (facts.kind() == ReportKind.MONTHLY) {
      chapters.add(ModelChapters.calibration(facts));
      chapters.add(ModelChapters.efficiency(facts));
      chapters.add(LensChapter.of(facts));
    }
    chapters.add(RecordChapters.alerts(facts));
    chapters.add(ForecastChapters.next(facts));
    return new FactSheet(title(facts), head(facts), chapters);
  }

  private static String title(ReportFacts facts) {
    return "%s of %s, %s".formatted(facts.kind().title(), facts.brand().name(), facts.period());
  }

  private static List<SheetFact> head(ReportFacts facts) {
    ModelRun run = facts.model().summary().run();
    List<SheetFact> head = new ArrayList<>();
    head.add(new SheetFact("Brand", facts.brand().name()));
    head.add(
        new SheetFact(
            "Period",
            "%s, days in UTC%s"
                .formatted(
                    facts.period(), facts.isEarly() ? "; not over yet, so this is early" : "")));
    head.add(new SheetFact("As known at", facts.asOf().truncatedTo(ChronoUnit.SECONDS) + " (UTC)"));
    head.add(
        new SheetFact(
            "Ledger",
            facts.onRecord().through().sequence() == 0
                ? "empty"
                : "up to entry %d, hash %s"
                    .formatted(
                        facts.onRecord().through().sequence(),
                        facts.onRecord().through().hash().hex())));
    head.add(
        new SheetFact(
            "Model",
            run == null
                ? "none is fitted"
                : "%s, data from %s to %s, SHA-256 %s"
                    .formatted(
                        run.label(),
                        run.report().data().first(),
                        run.report().data().last(),
                        run.report().data().sha256())));
    head.add(new SheetFact("Money", facts.money()));
    return head;
  }
}
