package io.plumbline.adapters.web.ui.mix;

import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.mix.usecase.CreditChannels;
import io.plumbline.domain.mix.usecase.MeasureEfficiency;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what all windows share. */
@Dependent
final class DeepDiveBeans {

  @Produces
  @Singleton
  DeepDives deepDives(
      CreditChannels credit,
      MeasureEfficiency measure,
      ShowDecisionCurrency currency,
      ListBatches batches) {
    return new DeepDives(credit, measure, currency, batches);
  }
}
