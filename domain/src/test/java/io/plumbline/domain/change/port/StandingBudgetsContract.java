package io.plumbline.domain.change.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.Asks;
import io.plumbline.domain.change.BudgetsStated;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of budgets promises. */
public abstract class StandingBudgetsContract {

  private static final BrandId BRAND = HARBOUR.id();
  private static final StandingBudget SOCIAL =
      new StandingBudget(Asks.SOCIAL, "prospecting", 3_000_000);
  private static final StandingBudget RETAIL = new StandingBudget(Asks.RETAIL, "=sponsored", 1);

  protected abstract StandingBudgets budgets();

  protected abstract Ledger ledger();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private LedgerEntry stated(StandingBudget... all) {
    return transaction()
        .in(
            () -> {
              LedgerEntry entry =
                  ledger()
                      .append(
                          BRAND,
                          new BudgetsStated("x", "USD", List.of(all), "why"),
                          Asks.MAYA,
                          Origin.WEB,
                          UUID.randomUUID());
              budgets().set(BRAND, List.of(all), entry);
              return entry;
            });
  }

  @Test
  void nobody_has_said_anything_yet() {
    assertThat(budgets().current(BRAND)).isEmpty();
    assertThat(budgets().at(BRAND, Asks.NOW)).isEmpty();
  }

  @Test
  void the_newest_statement_counts_whole_and_older_ones_are_kept() {
    LedgerEntry first = stated(SOCIAL, RETAIL);
    assertThat(budgets().current(BRAND)).containsExactly(SOCIAL, RETAIL);
    assertThat(budgets().current(NORTHERN.id())).isEmpty();
    assertThat(budgets().at(BRAND, first.at())).isEmpty();
    assertThat(budgets().at(BRAND, first.at().plusNanos(1000))).containsExactly(SOCIAL, RETAIL);
    stated(SOCIAL);
    assertThat(budgets().current(BRAND)).containsExactly(SOCIAL);
  }
}
