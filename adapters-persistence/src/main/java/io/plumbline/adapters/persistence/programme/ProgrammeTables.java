package io.plumbline.adapters.persistence.programme;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.programme.port.Programmes;

/** The port of programmes on tables. */
public final class ProgrammeTables {

  private ProgrammeTables() {}

  public static Programmes programmes(JooqTransaction transaction) {
    return new JooqProgrammes(transaction);
  }
}
