package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.close.PeriodReader;
import io.plumbline.domain.shared.BrandId;

/** Shows what a period comes to by the ledger as it is, closed or not. */
public final class ShowPeriod {

  private final Ledger ledger;

  public ShowPeriod(Ledger ledger) {
    this.ledger = ledger;
  }

  public PeriodClose show(BrandId brand, Period period) {
    PeriodReader reader = new PeriodReader(brand, period);
    ledger.read(brand, reader::accept);
    return reader.close();
  }
}
