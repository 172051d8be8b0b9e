package io.plumbline.adapters.persistence.change;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.files.DispatchJson;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.domain.change.usecase.ChangeBench;
import io.plumbline.domain.change.usecase.ChangePorts;
import io.plumbline.domain.shared.port.IdSource;

/** Governed change with its real use cases on a database. */
public final class ChangesOnDatabase {

  private ChangesOnDatabase() {}

  /** Returns the bench on these ports; whoever made the database furnishes it. */
  public static ChangeBench bench(Persistence database, IdSource ids) {
    return ChangeBench.on(
        clock ->
            new ChangePorts(
                database.transaction(),
                database.users(),
                database.brands(),
                database.batches(),
                database.modelRuns(new FitJson()),
                database.promotions(),
                database.ruleBooks(),
                database.statedCircumstances(),
                database.changeRequests(),
                database.standingBudgets(),
                database.dispatches(new DispatchJson()),
                database.budgetRoutes(),
                database.knownTests(),
                database.ledger(clock),
                ids));
  }
}
