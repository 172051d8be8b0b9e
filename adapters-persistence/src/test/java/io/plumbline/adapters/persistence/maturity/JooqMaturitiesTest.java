package io.plumbline.adapters.persistence.maturity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.maturity.port.Maturities;
import io.plumbline.domain.maturity.port.MaturitiesContract;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqMaturitiesTest extends MaturitiesContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Maturities maturities() {
    return database.ports().maturities();
  }

  @Override
  protected Ledger ledger() {
    return database.ports().ledger(SettableClock.inNovember());
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  /** The second lock: no state without its entry, whoever writes it. */
  @Test
  void the_database_too_wants_the_entry_that_tells_of_it() {
    for (String table :
        List.of(
            "framework_choice (brand, ledger_sequence, framework, reason)"
                + " VALUES (?, 99, 'RIDGE', 'Quick.')",
            "milestone (brand, milestone, fact_sequence, about, because, ledger_sequence)"
                + " VALUES (?, 'SHAPLEY', 98, '', 'So it is.', 99)")) {
      assertThatThrownBy(
              () ->
                  database
                      .asApp()
                      .execute("INSERT INTO " + table, SampleBrands.HARBOUR.id().value()))
          .as(table)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("violates foreign key constraint");
    }
  }
}
