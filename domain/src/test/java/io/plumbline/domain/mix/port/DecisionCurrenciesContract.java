package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrency.Denomination;
import io.plumbline.domain.mix.planning.DecisionCurrencySet;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of decision currencies promises. */
public abstract class DecisionCurrenciesContract {

  private static final BrandId BRAND = HARBOUR.id();
  private static final DecisionCurrency COST =
      new DecisionCurrency(Denomination.MARGINAL_CAC, new PaybackWindow(30), 4_850L);
  private static final DecisionCurrency RETURN =
      new DecisionCurrency(Denomination.MARGINAL_ROAS, new PaybackWindow(90), null);

  protected abstract DecisionCurrencies currencies();

  protected abstract Ledger ledger();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private void set(DecisionCurrency currency) {
    LedgerEntry entry =
        ledger()
            .append(
                BRAND,
                new DecisionCurrencySet(BRAND, currency, DecisionCurrency.DEFAULT, "asked for"),
                Actor.human("ada"),
                Origin.WEB,
                UUID.randomUUID());
    currencies().set(BRAND, currency, entry);
  }

  @Test
  void the_one_set_last_counts_for_its_brand() {
    assertThat(currencies().current(BRAND)).isEmpty();
    transaction().run(() -> set(COST));
    assertThat(currencies().current(BRAND)).contains(COST);
    transaction().run(() -> set(RETURN));
    assertThat(currencies().current(BRAND)).contains(RETURN);
    assertThat(currencies().current(NORTHERN.id())).isEmpty();
  }

  @Test
  void what_was_undone_was_never_set() {
    transaction().run(() -> set(COST));
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          set(RETURN);
                          throw new IllegalStateException("undo");
                        }))
        .hasMessage("undo");
    assertThat(currencies().current(BRAND)).contains(COST);
  }
}
