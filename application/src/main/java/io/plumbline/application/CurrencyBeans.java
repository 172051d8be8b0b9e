package io.plumbline.application;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.port.DecisionCurrencies;
import io.plumbline.domain.mix.usecase.SetDecisionCurrency;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases of the decision currency. */
@Dependent
class CurrencyBeans {

  @Produces
  @Singleton
  DecisionCurrencies decisionCurrencies(Persistence persistence) {
    return persistence.decisionCurrencies();
  }

  @Produces
  @Singleton
  ShowDecisionCurrency showDecisionCurrency(DecisionCurrencies currencies) {
    return new ShowDecisionCurrency(currencies);
  }

  @Produces
  @Singleton
  SetDecisionCurrency setDecisionCurrency(
      DecisionCurrencies currencies,
      ShowChampion shown,
      RolesNow roles,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    return new SetDecisionCurrency(currencies, shown, roles, ledger, ids, transaction);
  }
}
