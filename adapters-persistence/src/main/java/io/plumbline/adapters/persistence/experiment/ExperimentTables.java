package io.plumbline.adapters.persistence.experiment;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.mix.port.LiftTests;

/** The ports of tests on tables. */
public final class ExperimentTables {

  private ExperimentTables() {}

  public static Experiments experiments(JooqTransaction transaction) {
    return new JooqExperiments(transaction);
  }

  public static KnownTests knownTests(JooqTransaction transaction) {
    return new ExperimentTests(new JooqExperiments(transaction));
  }

  public static LiftTests liftTests(JooqTransaction transaction) {
    return new ExperimentTests(new JooqExperiments(transaction));
  }
}
