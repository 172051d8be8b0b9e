package io.plumbline.adapters.persistence.maturity;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.maturity.port.Maturities;

/** The port of maturities on tables. */
public final class MaturityTables {

  private MaturityTables() {}

  public static Maturities maturities(JooqTransaction transaction) {
    return new JooqMaturities(transaction);
  }
}
