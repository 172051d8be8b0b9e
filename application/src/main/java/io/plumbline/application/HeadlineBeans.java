package io.plumbline.application;

import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.usecase.ChooseHeadlineKpis;
import io.plumbline.domain.reporting.usecase.ShowHeadlineKpis;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what the figures at the head of Home need. */
@Dependent
class HeadlineBeans {

  @Produces
  @Singleton
  ShowHeadlineKpis showHeadlineKpis(Ledger ledger) {
    return new ShowHeadlineKpis(ledger);
  }

  @Produces
  @Singleton
  ChooseHeadlineKpis chooseHeadlineKpis(
      ShowHeadlineKpis show, RolesNow roles, Ledger ledger, IdSource ids, Transaction transaction) {
    return new ChooseHeadlineKpis(show, roles, ledger, ids, transaction);
  }
}
