package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.HeadlineKpis;
import io.plumbline.domain.reporting.HeadlineKpisChosen;
import io.plumbline.domain.shared.BrandId;

/** Shows which figures stand at the head of a brand's Home: those its ledger names last. */
public final class ShowHeadlineKpis {

  private final Ledger ledger;

  public ShowHeadlineKpis(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Returns what was chosen last, or what everybody sees until somebody chooses. */
  public HeadlineKpis of(BrandId brand) {
    return ledger
        .find(brand, LedgerFilter.of(Fact.Kind.HEADLINE_CHOSEN), Long.MAX_VALUE, 1)
        .stream()
        .findFirst()
        .map(entry -> HeadlineKpisChosen.read(entry.details()))
        .orElse(HeadlineKpis.DEFAULT);
  }
}
