package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.port.DecisionCurrencies;
import io.plumbline.domain.shared.BrandId;

/** Shows in which measure a brand decides. */
public final class ShowDecisionCurrency {

  private final DecisionCurrencies currencies;

  public ShowDecisionCurrency(DecisionCurrencies currencies) {
    this.currencies = currencies;
  }

  /** Returns the brand's decision currency; the default until somebody sets one. */
  public DecisionCurrency of(BrandId brand) {
    return currencies.current(brand).orElse(DecisionCurrency.DEFAULT);
  }
}
