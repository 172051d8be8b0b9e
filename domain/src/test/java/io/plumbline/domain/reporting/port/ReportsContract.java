package io.plumbline.domain.reporting.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static io.plumbline.domain.reporting.report.SampleReports.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of reports promises. */
public abstract class ReportsContract {

  private static final BrandId BRAND = HARBOUR.id();

  private int written;

  protected abstract Reports reports();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  protected abstract Ledger ledger();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private KeptReport added(PublishedReport report) {
    return transaction()
        .in(
            () -> {
              reports().hold(report.brand());
              LedgerEntry entry =
                  ledger()
                      .append(
                          report.brand(),
                          SampleFact.batch(++written),
                          Actor.SYSTEM,
                          Origin.JOB,
                          new UUID(9, written));
              reports().add(report, entry);
              return new KeptReport(report, entry.at(), entry.sequence());
            });
  }

  @Test
  void a_report_comes_back_as_it_was_added_with_its_entry() {
    KeptReport kept = added(monthly(BRAND, 1));
    assertThat(reports().find(BRAND, 1)).contains(kept);
    assertThat(reports().find(BRAND, 2)).isEmpty();
    assertThat(reports().find(NORTHERN.id(), 1)).isEmpty();
    assertThat(reports().find(BRAND, 1).orElseThrow().report().hash())
        .isEqualTo(kept.report().hash());
  }

  @Test
  void numbers_count_within_a_brand_and_the_newest_comes_first() {
    assertThat(reports().next(BRAND)).isEqualTo(1);
    KeptReport first = added(monthly(BRAND, 1));
    KeptReport second = added(monthly(BRAND, 2, 2));
    added(monthly(NORTHERN.id(), 1));
    assertThat(reports().next(BRAND)).isEqualTo(3);
    assertThat(reports().newest(BRAND, 9)).containsExactly(second, first);
    assertThat(reports().newest(BRAND, 1)).containsExactly(second);
  }

  @Test
  void an_edition_of_a_period_is_there_once() {
    var period = monthly(BRAND, 1).period();
    assertThat(reports().editions(BRAND, ReportKind.MONTHLY, period)).isZero();
    assertThat(reports().latest(BRAND, ReportKind.MONTHLY)).isEmpty();
    added(monthly(BRAND, 1));
    assertThat(reports().editions(BRAND, ReportKind.MONTHLY, period)).isEqualTo(1);
    assertThat(reports().editions(BRAND, ReportKind.WEEKLY, period)).isZero();
    assertThat(reports().latest(BRAND, ReportKind.MONTHLY)).contains(period);
    assertThat(reports().latest(NORTHERN.id(), ReportKind.MONTHLY)).isEmpty();
    assertThatThrownBy(() -> added(monthly(BRAND, 2))).isInstanceOf(RuntimeException.class);
    added(monthly(BRAND, 2, 2));
    assertThat(reports().editions(BRAND, ReportKind.MONTHLY, period)).isEqualTo(2);
  }
}
