package io.plumbline.adapters.persistence.alert;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.alert.port.AlertDeliveries;
import io.plumbline.domain.alert.port.AlertRoutes;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.alert.port.AlertsContract;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqAlertsTest extends AlertsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Alerts alerts() {
    return database.ports().alerts();
  }

  @Override
  protected AlertRoutes routes() {
    return database.ports().alertRoutes();
  }

  @Override
  protected AlertDeliveries deliveries() {
    return database.ports().alertDeliveries();
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  @Override
  protected Ledger ledger() {
    return database.ports().ledger(SettableClock.inNovember());
  }

  /** The second lock: no state without its entry, whoever writes it. */
  @Test
  void the_database_too_wants_the_entry_that_tells_of_it() {
    for (String table :
        List.of(
            "alert (brand, id, number, rule, subject, title, detail, value, unit, basis, period,"
                + " cause_page, cause_about, next_words, next_page, next_about, raised_at, standing,"
                + " ledger_sequence) VALUES (?, gen_random_uuid(), 1, 'DATA_GAP', 's', 't', 'd', 1,"
                + " 'DAYS', 'b', 'p', 'DATA', '', 'n', 'IMPORT', '', now(), 'OPEN', 99)",
            "alert_route (brand, rule, mail, ledger_sequence) VALUES (?, 'DATA_GAP', '{}', 99)")) {
      assertThatThrownBy(
              () ->
                  database
                      .asApp()
                      .execute("INSERT INTO " + table, SampleBrands.HARBOUR.id().value()))
          .as(table)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("ledger_sequence_fkey");
    }
  }
}
