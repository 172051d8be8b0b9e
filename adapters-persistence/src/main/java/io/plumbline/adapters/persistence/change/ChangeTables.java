package io.plumbline.adapters.persistence.change;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.port.StandingBudgets;

/** The ports of change requests on tables. */
public final class ChangeTables {

  private ChangeTables() {}

  public static ChangeRequests changeRequests(JooqTransaction transaction) {
    return new JooqChangeRequests(transaction);
  }

  public static StandingBudgets standingBudgets(JooqTransaction transaction) {
    return new JooqStandingBudgets(transaction);
  }
}
