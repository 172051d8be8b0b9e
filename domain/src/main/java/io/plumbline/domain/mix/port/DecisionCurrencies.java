package io.plumbline.domain.mix.port;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** The decision currency of each brand; what it was before is kept. */
public interface DecisionCurrencies {

  /** Sets it, in the open transaction, with the ledger entry that tells why. */
  void set(BrandId brand, DecisionCurrency currency, LedgerEntry entry);

  /** Returns the one set last; empty while nobody set any. */
  Optional<DecisionCurrency> current(BrandId brand);
}
