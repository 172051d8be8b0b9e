package io.plumbline.adapters.web.ui.planner;

import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;

/** Makes what all windows that plan share. */
@Dependent
final class PlannerBeans {

  /** Whoever waits for draws holds no thread of the machine, so there may be many. */
  @Produces
  @Singleton
  PlanDesks planDesks(OpenPlanDesk openPlanDesk) {
    return new PlanDesks(openPlanDesk, Executors.newVirtualThreadPerTaskExecutor());
  }
}
