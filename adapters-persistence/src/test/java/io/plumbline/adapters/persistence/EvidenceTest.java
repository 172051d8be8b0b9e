package io.plumbline.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.media.MediaRows;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.reporting.report.SampleReports;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody changes or removes what is evidence: neither the application nor the owner. */
class EvidenceTest {

  private static final String NO_PRIVILEGE = "42501";
  private static final String RESTRICTED = "23001";

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @BeforeEach
  void some_rows() {
    Persistence ports = database.ports();
    ports.brands().add(SampleBrands.HARBOUR);
    MediaRows.add(ports.batches(), SampleBrands.HARBOUR.id());
    ports.mixModelSpecs().save(SampleBrands.HARBOUR.id(), "name: x", Actor.SYSTEM, Instant.EPOCH);
    EvidenceOfAModel.add(ports, SampleBrands.HARBOUR.id());
    LedgerEntry entry =
        ports
            .ledger(SettableClock.inNovember())
            .append(
                SampleBrands.HARBOUR.id(),
                SampleFact.batch(1),
                Actor.SYSTEM,
                Origin.JOB,
                new UUID(0, 1));
    ports.reports().add(SampleReports.monthly(SampleBrands.HARBOUR.id(), 1), entry);
  }

  private static void refused(Connection connection, String sql, String state) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
          .extracting(SQLException::getSQLState)
          .isEqualTo(state);
    }
  }

  private long count(String table) {
    return database.asApp().fetchCount(DSL.table(table));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger_entry",
        "batch",
        "raw_row",
        "observation",
        "mix_model_spec",
        "model_run",
        "model_run_chain",
        "promotion",
        "promotion_waiver",
        "promotion_decision",
        "backtest",
        "scenario",
        "scenario_decision",
        "scenario_decision_line",
        "report"
      })
  void the_application_may_not_change_remove_or_empty(String table) throws SQLException {
    long before = count(table);
    refused(
        database.pool().getConnection(),
        "UPDATE %s SET brand = brand".formatted(table),
        NO_PRIVILEGE);
    refused(database.pool().getConnection(), "DELETE FROM " + table, NO_PRIVILEGE);
    refused(database.pool().getConnection(), "TRUNCATE %s CASCADE".formatted(table), NO_PRIVILEGE);
    assertThat(count(table)).isEqualTo(before).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger_entry",
        "batch",
        "raw_row",
        "observation",
        "mix_model_spec",
        "model_run",
        "model_run_chain",
        "promotion",
        "promotion_waiver",
        "promotion_decision",
        "backtest",
        "scenario",
        "scenario_decision",
        "scenario_decision_line",
        "report"
      })
  void not_even_the_owner_changes_removes_or_empties(String table) throws SQLException {
    long before = count(table);
    refused(database.asOwner(), "UPDATE %s SET brand = brand".formatted(table), RESTRICTED);
    refused(database.asOwner(), "DELETE FROM " + table, RESTRICTED);
    refused(database.asOwner(), "TRUNCATE %s CASCADE".formatted(table), RESTRICTED);
    refused(database.asOwner(), "TRUNCATE brand CASCADE", RESTRICTED);
    assertThat(count(table)).isEqualTo(before).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger_entry", "batch", "raw_row", "observation"})
  void a_replication_session_is_refused_too(String table) throws SQLException {
    refused(
        database.asSuperuser(),
        "SET session_replication_role = replica; DELETE FROM " + table,
        RESTRICTED);
    assertThat(count(table)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
        "DROP TABLE ledger_entry",
        "CREATE TABLE mine (x int)",
        "UPDATE job SET title = title",
        "UPDATE app_user SET role = 'ADMIN'",
        "DELETE FROM brand",
        "SELECT * FROM flyway_schema_history"
      })
  void the_application_may_do_nothing_it_has_no_business_with(String sql) throws SQLException {
    refused(database.pool().getConnection(), sql, NO_PRIVILEGE);
  }
}
