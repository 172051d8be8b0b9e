package io.plumbline.adapters.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.port.Reports;
import io.plumbline.domain.reporting.port.ReportsContract;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.report.ReportPublished;
import io.plumbline.domain.reporting.report.SampleReports;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqReportsTest extends ReportsContract {

  private static final BrandId BRAND = SampleBrands.HARBOUR.id();
  private static final int NODES = 8;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Reports reports() {
    return database.ports().reports();
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  @Override
  protected Ledger ledger() {
    return database.ports().ledger(SettableClock.inNovember());
  }

  /** What a node does at the end of a month; returns whether it published. */
  private boolean published(CyclicBarrier together) throws Exception {
    PublishedReport october = SampleReports.monthly(BRAND, 1);
    together.await();
    return transaction()
        .in(
            () -> {
              reports().hold(BRAND);
              if (reports().editions(BRAND, ReportKind.MONTHLY, october.period()) > 0) {
                return false;
              }
              PublishedReport own = SampleReports.monthly(BRAND, reports().next(BRAND));
              LedgerEntry entry =
                  ledger()
                      .append(
                          BRAND,
                          new ReportPublished(own),
                          Actor.SYSTEM,
                          Origin.JOB,
                          new UUID(8, 1));
              reports().add(own, entry);
              return true;
            });
  }

  @Test
  void of_nodes_that_run_the_schedule_at_the_same_time_one_publishes() throws Exception {
    CyclicBarrier together = new CyclicBarrier(NODES);
    List<Callable<Boolean>> nodes = new ArrayList<>();
    for (int node = 0; node < NODES; node++) {
      nodes.add(() -> published(together));
    }
    int published = 0;
    try (ExecutorService executor = Executors.newFixedThreadPool(NODES)) {
      for (Future<Boolean> node : executor.invokeAll(nodes)) {
        published += node.get() ? 1 : 0;
      }
    }
    assertThat(published).isEqualTo(1);
    assertThat(reports().newest(BRAND, 9)).hasSize(1);
    assertThat(ledger().newest(BRAND, Long.MAX_VALUE, 9)).hasSize(1);
  }

  /** The second lock, should somebody forget to hold the brand. */
  @Test
  void the_database_too_refuses_a_second_edition_and_a_report_without_its_entry() {
    transaction()
        .run(
            () ->
                reports()
                    .add(
                        SampleReports.monthly(BRAND, 1),
                        ledger()
                            .append(
                                BRAND,
                                new ReportPublished(SampleReports.monthly(BRAND, 1)),
                                Actor.SYSTEM,
                                Origin.JOB,
                                new UUID(8, 2))));
    assertThatThrownBy(() -> inserted(2, 1))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("report_brand_kind_first_day_last_day_edition_key");
    assertThatThrownBy(() -> inserted(2, 2))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("ledger_sequence_fkey");
  }

  private static void inserted(int number, int edition) {
    database
        .asApp()
        .execute(
            "INSERT INTO report (brand, number, kind, first_day, last_day, edition, as_of,"
                + " published_by, published_kind, published_at, sheet, ledger_sequence) VALUES"
                + " (?, ?, 'MONTHLY', '2026-10-01', '2026-10-31', ?, now(), 'plumbline', 'SYSTEM',"
                + " now(), 'x', 99)",
            BRAND.value(),
            number,
            edition);
  }
}
