package io.plumbline.adapters.web.ui.home;

import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what all windows share. */
@Dependent
final class HomeBeans {

  @Produces
  @Singleton
  Efficiencies efficiencies(MeasureBudgetEfficiency measure) {
    return new Efficiencies(measure);
  }
}
