package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.ReportFacts;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;

/** Reads what a brand's ledger has of a period, and which alerts stand. */
public final class ReadRecordFacts {

  private static final int PAGE = 500;

  private final Ledger ledger;
  private final ShowPeriod showPeriod;
  private final ShowAlerts alerts;

  public ReadRecordFacts(Ledger ledger, ShowPeriod showPeriod, ShowAlerts alerts) {
    this.ledger = ledger;
    this.showPeriod = showPeriod;
    this.alerts = alerts;
  }

  public ReportFacts.OfRecord read(BrandId brand, Period period) {
    LedgerChain.Head head =
        ledger.newest(brand, Long.MAX_VALUE, 1).stream()
            .findFirst()
            .map(entry -> new LedgerChain.Head(entry.sequence(), entry.hash()))
            .orElse(LedgerChain.Head.EMPTY);
    return new ReportFacts.OfRecord(
        head,
        entries(brand, period, head.sequence()),
        showPeriod.show(brand, period),
        alerts.of(brand).standing());
  }

  private List<LedgerEntry> entries(BrandId brand, Period period, long through) {
    LedgerFilter within = LedgerFilter.between(period.from(), period.to());
    List<LedgerEntry> found = new ArrayList<>();
    long below = through + 1;
    boolean more = true;
    while (more) {
      List<LedgerEntry> page = ledger.find(brand, within, below, PAGE);
      found.addAll(page);
      more = page.size() == PAGE;
      below = page.isEmpty() ? below : page.getLast().sequence();
    }
    return found.reversed();
  }
}
