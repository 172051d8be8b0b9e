package io.plumbline.domain.reporting.report;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;

import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.Happening;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.TrailingReturn;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.port.SampleReport;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.reporting.Criterion;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.reporting.Verdict;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.close.PeriodReader;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a made-up October with known numbers. */
final class SampleFacts {

  static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
  static final Instant AS_OF = Instant.parse("2026-11-01T07:00:00.5Z");
  static final ChannelId TV = new ChannelId("TV");
  static final ChannelId RADIO = new ChannelId("Radio");

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

  private SampleFacts() {}

  static Estimate estimate(double mean, double lower, double upper) {
    return new Estimate(mean, 1, mean, CredibleInterval.ninety(lower, upper));
  }

  private static ChannelResult channel(ChannelId channel, double roi, double next) {
    return new ChannelResult(
        channel,
        1_000,
        estimate(1_000 * roi, 900 * roi, 1_100 * roi),
        estimate(0.1, 0.05, 0.15),
        estimate(roi, roi - 0.5, roi + 0.5),
        estimate(next, next - 0.25, next + 0.25),
        List.of(),
        null,
        estimate(0.4, 0.3, 0.5),
        Map.of(),
        10,
        20,
        List.of());
  }

  static LiftTest test() {
    return new LiftTest(
        List.of(TV), LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 30), 500, 800, 100, List.of());
  }

  static ModelRun run() {
    MixModelReport plain = SampleReport.named("Harbour");
    MixModelReport report =
        new MixModelReport(
            "Harbour",
            "bayes",
            KpiSpec.Kind.REVENUE,
            new MixModelReport.Data(
                104, 1, LocalDate.of(2024, 10, 7), LocalDate.of(2026, 9, 28), "ab".repeat(32)),
            plain.sampling(),
            new Diagnostics(
                1.003,
                1_500,
                1_200,
                0.8,
                2,
                Diagnostics.Verdict.REVIEW,
                List.of(
                    new Diagnostics.Check("R-hat", Diagnostics.Verdict.PASS, "1.003 of 1.01"),
                    new Diagnostics.Check(
                        "Divergences", Diagnostics.Verdict.REVIEW, "2 draws diverge"))),
            new Accuracy(
                0.9,
                0.05,
                0.04,
                0.91,
                new Accuracy.Holdout(8, 0.08, 0.07, 0.88, estimate(0.93, 0.9, 0.95))),
            plain.baseline(),
            List.of(channel(TV, 2, 1.5), channel(RADIO, 1.2, 0.6)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new TrailingReturn(
                    LocalDate.of(2026, 9, 28),
                    13,
                    2_000,
                    estimate(3_200, 2_800, 3_600),
                    estimate(1.6, 1.4, 1.8),
                    estimate(0.2, 0.18, 0.22))),
            List.of(
                new CalibrationResult(
                    test(),
                    110,
                    0.9,
                    estimate(500, 300, 700),
                    estimate(700, 600, 850),
                    1.8,
                    List.of(
                        new CalibrationResult.Channel(
                            "TV", estimate(1.4, 0.6, 2.2), estimate(2, 1.5, 2.5))))),
            plain.decomposition(),
            null);
    return new ModelRun(
        new UUID(3, 9),
        HARBOUR.id(),
        9,
        Instant.parse("2026-10-06T05:00:00Z"),
        Actor.human("maya"),
        """
        name: Harbour
        kpi: {column: sales, kind: revenue}
        channels:
          - name: TV
            spend: tv
            prior: {roi: {family: lognormal, median: 1.5, sd_log: 0.7}}
          - name: Radio
            spend: radio
            # prior: the default, which depends on the KPI
        """,
        new CodeVersion("0.1.0", "abc"),
        report);
  }

  static ForecastAccuracy forecasts(boolean whole) {
    List<JudgedPeriod> periods = new ArrayList<>();
    double[] actual = {100, 110, 90, 100};
    for (int week = 0; week < 4; week++) {
      boolean promised = whole || week < 3;
      periods.add(
          new JudgedPeriod(
              MONDAY.plusWeeks(week),
              actual[week],
              promised ? new JudgedPeriod.Promised("F-0003", estimate(100, 92, 108)) : null,
              null));
    }
    return new ForecastAccuracy(periods, whole);
  }

  /** The ledger of these days: a move that shipped and held, rules that changed, a test. */
  static List<LedgerEntry> entries() {
    List<LedgerEntry> entries = new ArrayList<>();
    add(entries, Kind.CHANGE_APPROVED, "C-0004", "ana approves C-0004", money("50000"));
    add(entries, Kind.CHANGE_SHIPPED, "C-0004", "C-0004 shipped on 2026-10-06", money("50000"));
    add(entries, Kind.GUARDRAILS_CHANGED, "rules", "The cap is 8 %", Map.of());
    add(
        entries,
        Kind.EXPERIMENT_READ_OUT,
        "EXP-0002",
        "EXP-0002 found 800",
        Map.of(
            "channel",
            "TV",
            "estimate",
            "800",
            "lower",
            "604",
            "upper",
            "996",
            "level",
            "0.95",
            "method",
            "synthetic control",
            "first",
            "2026-08-03",
            "last",
            "2026-08-30"));
    add(entries, Kind.ALERT_RAISED, "A-0001", "A-0001 raised: Radio below 1.00", Map.of());
    add(entries, Kind.BATCH_IMPORTED, "batch", "a file", Map.of());
    return entries;
  }

  private static Map<String, String> money(String cents) {
    return Map.of(
        "currency", "USD", "moved_cents", cents, "remaining", "0", "title", "TV to search");
  }

  private static void add(
      List<LedgerEntry> entries,
      Kind kind,
      String subject,
      String summary,
      Map<String, String> details) {
    LedgerChain.Head head =
        entries.isEmpty()
            ? LedgerChain.Head.EMPTY
            : new LedgerChain.Head(entries.getLast().sequence(), entries.getLast().hash());
    entries.add(
        LedgerChain.next(
            head,
            HARBOUR.id(),
            new Happening(kind, subject, summary, new TreeMap<>(details)),
            Actor.human("ana"),
            Origin.WEB,
            new UUID(6, entries.size()),
            Instant.parse("2026-10-06T09:00:00Z")));
  }

  static ReportFacts facts(ReportKind kind, @Nullable ModelRun run, boolean whole) {
    List<LedgerEntry> entries = entries();
    PeriodReader reader = new PeriodReader(HARBOUR.id(), OCTOBER);
    entries.forEach(reader::accept);
    HomeSummary summary =
        run == null
            ? new HomeSummary(new Verdict.NoModel(), List.of(), null)
            : new HomeSummary(
                new Verdict.Untested(1, 2, 1),
                List.of(
                    new Criterion.ModelChecks(1, 1, 0),
                    new Criterion.ChannelsTested(1, 2),
                    new Criterion.QualityScore(92)),
                new ShownRun.Latest(run));
    return new ReportFacts(
        HARBOUR,
        kind,
        OCTOBER,
        AS_OF,
        new ReportFacts.OfModel(
            summary,
            DecisionCurrency.DEFAULT,
            run == null ? null : forecasts(whole),
            run == null
                ? null
                : new BudgetEfficiency(
                    LocalDate.of(2026, 7, 6),
                    LocalDate.of(2026, 9, 28),
                    13,
                    2_000,
                    estimate(0.82, 0.71, 0.93)),
            run == null ? "no model is fitted" : "",
            run == null ? Map.of() : Map.of(TV, 2_600.0),
            ""),
        new ReportFacts.OfRecord(
            new LedgerChain.Head(entries.getLast().sequence(), entries.getLast().hash()),
            entries,
            reader.close(),
            List.of()),
        new ReportFacts.OfComing(
            ReportKind.MONTHLY.after(OCTOBER), List.of(), List.of(), List.of(), null));
  }
}
