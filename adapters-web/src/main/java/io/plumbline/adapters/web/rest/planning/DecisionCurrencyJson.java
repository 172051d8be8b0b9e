package io.plumbline.adapters.web.rest.planning;

import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrency.Denomination;
import io.plumbline.domain.mix.planning.PaybackWindow;
import org.jspecify.annotations.Nullable;

/**
 * In which measure a brand decides.
 *
 * @param measure {@code MARGINAL_ROAS} or {@code MARGINAL_CAC}
 * @param customerCents what one more customer brings within the payback window, in whole cents
 */
public record DecisionCurrencyJson(String measure, int paybackDays, @Nullable Long customerCents) {

  static DecisionCurrencyJson of(DecisionCurrency currency) {
    return new DecisionCurrencyJson(
        currency.measure().name(), currency.payback().days(), currency.customerCents());
  }

  /**
   * Returns the currency.
   *
   * @throws IllegalArgumentException if there is none such
   */
  static DecisionCurrency read(
      @Nullable String measure, @Nullable Integer paybackDays, @Nullable Long customerCents) {
    return new DecisionCurrency(
        Denomination.valueOf(measure == null ? "" : measure),
        paybackDays == null ? PaybackWindow.DEFAULT : new PaybackWindow(paybackDays),
        customerCents);
  }
}
