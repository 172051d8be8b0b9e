package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.DECISION_CURRENCY;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrency.Denomination;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.port.DecisionCurrencies;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** The decision currencies in table {@code decision_currency}. */
final class JooqDecisionCurrencies implements DecisionCurrencies {

  private final JooqTransaction transaction;

  JooqDecisionCurrencies(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void set(BrandId brand, DecisionCurrency currency, LedgerEntry entry) {
    transaction.run(
        () ->
            transaction
                .sql()
                .insertInto(DECISION_CURRENCY)
                .set(DECISION_CURRENCY.BRAND, brand)
                .set(DECISION_CURRENCY.LEDGER_SEQUENCE, entry.sequence())
                .set(DECISION_CURRENCY.MEASURE, currency.measure().name())
                .set(DECISION_CURRENCY.PAYBACK_DAYS, currency.payback().days())
                .set(DECISION_CURRENCY.CUSTOMER_CENTS, currency.customerCents())
                .execute());
  }

  @Override
  public Optional<DecisionCurrency> current(BrandId brand) {
    return transaction.with(
        sql ->
            sql.selectFrom(DECISION_CURRENCY)
                .where(DECISION_CURRENCY.BRAND.eq(brand))
                .orderBy(DECISION_CURRENCY.LEDGER_SEQUENCE.desc())
                .limit(1)
                .fetchOptional(
                    row ->
                        new DecisionCurrency(
                            Denomination.valueOf(row.getMeasure()),
                            new PaybackWindow(row.getPaybackDays()),
                            row.getCustomerCents())));
  }
}
