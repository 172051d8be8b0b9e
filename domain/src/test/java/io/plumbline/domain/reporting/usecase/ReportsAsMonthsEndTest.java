package io.plumbline.domain.reporting.usecase;

import static io.plumbline.domain.reporting.usecase.ReportBench.BRAND;
import static io.plumbline.domain.reporting.usecase.ReportBench.FIN;
import static io.plumbline.domain.reporting.usecase.ReportBench.LEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.report.SheetEvent;
import io.plumbline.domain.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportsAsMonthsEndTest {

  private final ReportBench bench = new ReportBench();

  @AfterEach
  void nobody_works_any_more() {
    bench.close();
  }

  private void at(String moment) {
    bench.now = Instant.parse(moment);
  }

  private List<KeptReport> of(ReportKind kind) {
    return bench.reports.newest(BRAND, 500).stream()
        .filter(kept -> kept.report().kind() == kind)
        .toList()
        .reversed();
  }

  /** The standing job, once a day, as a year goes by. */
  private void days(int count) {
    for (int day = 0; day < count; day++) {
      bench.due.publish();
      bench.now = bench.now.plus(Duration.ofDays(1));
    }
  }

  @Test
  void a_month_end_writes_one_report_however_often_the_job_runs() {
    at("2025-12-31T23:59:59Z");
    bench.due.publish();
    assertThat(of(ReportKind.MONTHLY)).isEmpty();
    at("2026-01-01T07:00:00Z");
    assertThat(bench.due.publish())
        .singleElement()
        .isInstanceOf(PublishDueReports.Outcome.Published.class);
    for (int again = 0; again < 50; again++) {
      bench.now = bench.now.plus(Duration.ofMinutes(10));
      assertThat(bench.due.publish()).isEmpty();
    }
    assertThat(of(ReportKind.MONTHLY))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.report().period()).hasToString("2025-12-01 to 2025-12-31");
              assertThat(kept.report().isScheduled()).isTrue();
              assertThat(kept.report().edition()).isEqualTo(1);
            });
  }

  @Test
  void twelve_month_ends_write_twelve_reports_and_each_has_its_entry() {
    at("2026-01-01T07:00:00Z");
    days(365);
    assertThat(of(ReportKind.MONTHLY)).hasSize(12);
    assertThat(of(ReportKind.MONTHLY))
        .extracting(kept -> kept.report().period().first())
        .containsExactlyElementsOf(
            LocalDate.of(2025, 12, 1)
                .datesUntil(LocalDate.of(2026, 12, 1), java.time.Period.ofMonths(1))
                .toList());
    // 2026-01-01 is a Thursday: its week before, then one every Monday
    assertThat(of(ReportKind.WEEKLY)).hasSize(53);
    assertThat(of(ReportKind.WEEKLY))
        .allSatisfy(
            kept -> assertThat(kept.report().asOf()).isAfterOrEqualTo(kept.report().period().to()));
    List<LedgerEntry> entries = bench.published();
    assertThat(entries).hasSize(65);
    assertThat(bench.reports.newest(BRAND, 500))
        .allSatisfy(
            kept ->
                assertThat(bench.ledger.entry(BRAND, kept.entry()).orElseThrow())
                    .satisfies(
                        entry -> {
                          assertThat(entry.kind()).isEqualTo(Kind.REPORT_PUBLISHED);
                          assertThat(entry.subject()).isEqualTo(kept.report().label());
                          assertThat(entry.details())
                              .containsEntry("sheet_sha256", kept.report().hash().hex())
                              .containsEntry("edition", "1");
                        }));
  }

  @Test
  void what_was_missed_while_nothing_ran_is_made_up_for_in_order() {
    at("2026-01-01T07:00:00Z");
    bench.due.publish();
    at("2026-05-02T07:00:00Z");
    bench.due.publish();
    assertThat(of(ReportKind.MONTHLY))
        .extracting(kept -> kept.report().period().first().getMonthValue())
        .containsExactly(12, 1, 2, 3, 4);
    bench.due.publish();
    assertThat(of(ReportKind.MONTHLY)).hasSize(5);
  }

  @Test
  void nothing_is_due_of_days_before_a_brand_was_there() {
    at("2025-12-10T10:00:00Z");
    assertThat(bench.due.publish()).isEmpty();
    at("2025-12-15T07:00:00Z");
    bench.due.publish();
    assertThat(of(ReportKind.WEEKLY)).hasSize(1);
    assertThat(of(ReportKind.MONTHLY)).isEmpty();
  }

  @Test
  void on_demand_a_further_edition_stands_beside_the_first_which_stays_as_it_was() {
    at("2026-01-01T07:00:00Z");
    bench.due.publish();
    FactSheet first = of(ReportKind.MONTHLY).getFirst().report().sheet();
    at("2026-01-20T12:00:00Z");
    PublishReport.Command wish =
        new PublishReport.Command(
            BRAND, ReportKind.MONTHLY, LocalDate.of(2025, 12, 24), LEO, Origin.WEB);
    assertThat(bench.publish.publish(wish))
        .isInstanceOfSatisfying(
            PublishReport.Outcome.Published.class,
            published -> {
              assertThat(published.kept().report().edition()).isEqualTo(2);
              assertThat(published.kept().report().by()).isEqualTo(LEO);
            });
    assertThat(of(ReportKind.MONTHLY)).hasSize(2);
    assertThat(of(ReportKind.MONTHLY).getFirst().report().sheet()).isEqualTo(first);
    assertThat(bench.due.publish())
        .noneMatch(
            outcome ->
                outcome instanceof PublishDueReports.Outcome.Published(var kept)
                    && kept.report().kind() == ReportKind.MONTHLY);
  }

  @Test
  void a_period_that_is_not_over_is_previewed_and_never_published() {
    at("2026-01-20T12:00:00Z");
    LocalDate today = LocalDate.of(2026, 1, 20);
    assertThat(
            bench.publish.publish(
                new PublishReport.Command(BRAND, ReportKind.MONTHLY, today, LEO, Origin.WEB)))
        .isEqualTo(new PublishReport.Outcome.NotOver(ReportKind.MONTHLY.holding(today)));
    FactSheet preview =
        bench
            .prepare
            .prepare(BRAND, ReportKind.MONTHLY, ReportKind.MONTHLY.holding(today))
            .orElseThrow()
            .sheet();
    assertThat(preview.head().get(1).words()).contains("not over yet");
    assertThat(bench.published()).isEmpty();
  }

  @Test
  void who_is_no_lead_and_no_admin_publishes_nothing() {
    at("2026-01-20T12:00:00Z");
    for (Actor somebody : List.of(FIN, Actor.human("nobody"), Actor.SYSTEM)) {
      assertThat(
              bench.publish.publish(
                  new PublishReport.Command(
                      BRAND, ReportKind.MONTHLY, LocalDate.of(2025, 12, 1), somebody, Origin.REST)))
          .isEqualTo(new PublishReport.Outcome.NotAllowed(somebody));
    }
    assertThat(bench.published()).isEmpty();
  }

  @Test
  void a_month_has_its_own_entries_and_those_of_no_other() {
    at("2025-12-31T23:59:59Z");
    long december = bench.wrote(Kind.GUARDRAILS_CHANGED, "rules", "The cap is 8 %").sequence();
    at("2026-01-01T00:00:00Z");
    bench.wrote(Kind.GUARDRAILS_CHANGED, "rules", "The cap is 9 %");
    at("2026-01-01T07:00:00Z");
    bench.due.publish();
    FactSheet sheet = of(ReportKind.MONTHLY).getFirst().report().sheet();
    assertThat(sheet.chapter("interventions").orElseThrow().events())
        .extracting(SheetEvent::entry)
        .containsExactly(december);
    assertThat(sheet.chapter("tests").orElseThrow().isEmpty()).isTrue();
    assertThat(sheet.chapter("verdict").orElseThrow().sentences())
        .containsExactly("There is nothing to judge yet: no data were imported.");
  }

  @Test
  void the_same_facts_give_the_same_sheet() {
    at("2026-01-01T07:00:00Z");
    var period = ReportKind.MONTHLY.holding(LocalDate.of(2025, 12, 5));
    var one = bench.prepare.prepare(BRAND, ReportKind.MONTHLY, period).orElseThrow();
    var other = bench.prepare.prepare(BRAND, ReportKind.MONTHLY, period).orElseThrow();
    assertThat(other).isEqualTo(one);
    assertThat(other.sheet().hash()).isEqualTo(one.sheet().hash());
  }
}
