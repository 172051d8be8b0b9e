package io.plumbline.application;

import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.usecase.CompareRuns;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ListRuns;
import io.plumbline.domain.mix.usecase.ShowDraws;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases of the registry of models. */
@Dependent
class RegistryBeans {

  @Produces
  @Singleton
  ListRuns listRuns(ModelRuns runs) {
    return new ListRuns(runs);
  }

  @Produces
  @Singleton
  FindRun findRun(ModelRuns runs) {
    return new FindRun(runs);
  }

  @Produces
  @Singleton
  ShowDraws showDraws(ModelRuns runs) {
    return new ShowDraws(runs);
  }

  @Produces
  @Singleton
  CompareRuns compareRuns(ModelRuns runs) {
    return new CompareRuns(runs);
  }
}
