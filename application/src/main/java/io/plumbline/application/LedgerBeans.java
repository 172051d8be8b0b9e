package io.plumbline.application;

import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the use cases of the ledger. */
@Dependent
class LedgerBeans {

  @Produces
  @Singleton
  ReadLedger readLedger(Ledger ledger) {
    return new ReadLedger(ledger);
  }

  @Produces
  @Singleton
  VerifyLedger verifyLedger(Ledger ledger, InstantSource clock) {
    return new VerifyLedger(ledger, clock);
  }
}
