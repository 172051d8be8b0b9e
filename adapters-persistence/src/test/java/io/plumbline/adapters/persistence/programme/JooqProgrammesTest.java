package io.plumbline.adapters.persistence.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.programme.port.ProgrammesContract;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqProgrammesTest extends ProgrammesContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Programmes programmes() {
    return database.ports().programmes();
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
  protected Users users() {
    return database.ports().users();
  }

  @Override
  protected Ledger ledger() {
    return database.ports().ledger(SettableClock.inNovember());
  }

  @Test
  void a_link_to_a_test_of_the_brand_is_alive_and_to_another_brands_is_dead() {
    database
        .asApp()
        .execute(
            """
            INSERT INTO experiment (brand, id, number, drafted_by, drafted_by_kind, drafted_at)
            VALUES (?, gen_random_uuid(), 1, 'maya', 'HUMAN', now())
            """,
            SampleBrands.HARBOUR.id().value());
    List<BacklogLink> links = List.of(new BacklogLink("EXP-0001"));
    assertThat(programmes().dead(SampleBrands.HARBOUR.id(), links)).isEmpty();
    assertThat(programmes().dead(SampleBrands.NORTHERN.id(), links)).isEqualTo(links);
  }

  /** The second lock: no state without its entry, whoever writes it. */
  @Test
  void the_database_too_wants_the_entry_that_tells_of_it() {
    for (String table :
        List.of(
            "steward (brand, person, ledger_sequence) VALUES (?, 'maya', 99)",
            "touchpoint (brand, channel, stage, outcome, ledger_sequence)"
                + " VALUES (?, 'TV', 'AWARENESS', 'Visits', 99)",
            "planning_period (brand, id, name, first_day, last_day, metric_kinds, metric_targets,"
                + " metric_units, budget_cents, ledger_sequence) VALUES (?, gen_random_uuid(),"
                + " 'Q4', '2026-10-01', '2026-12-31', '{ROAS}', '{1}', '{x}', 1, 99)",
            "backlog_item (brand, id, title, why, state, links, source, about, ledger_sequence)"
                + " VALUES (?, gen_random_uuid(), 'T', 'W', 'OPEN', '{}', 'PERSON', '', 99)")) {
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
