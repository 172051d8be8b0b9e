package io.plumbline.domain.mix.port;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decision currencies in memory. */
public final class InMemoryDecisionCurrencies implements DecisionCurrencies {

  private final InMemoryTransaction transaction;
  private final Map<BrandId, DecisionCurrency> set = new HashMap<>();

  public InMemoryDecisionCurrencies(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  /** Returns what shows the default, for no brand has set any. */
  public static ShowDecisionCurrency byDefault() {
    return new ShowDecisionCurrency(new InMemoryDecisionCurrencies(new InMemoryTransaction()));
  }

  @Override
  public void set(BrandId brand, DecisionCurrency currency, LedgerEntry entry) {
    transaction.run(
        () -> {
          DecisionCurrency before = set.put(brand, currency);
          transaction.undoWith(
              () -> {
                if (before == null) {
                  set.remove(brand);
                } else {
                  set.put(brand, before);
                }
              });
        });
  }

  @Override
  public Optional<DecisionCurrency> current(BrandId brand) {
    return transaction.in(() -> Optional.ofNullable(set.get(brand)));
  }
}
