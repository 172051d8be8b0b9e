package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.schema.EmbeddedDatabase;
import io.plumbline.adapters.persistence.schema.EmbeddedDatabase.Durability;
import io.plumbline.adapters.persistence.schema.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing of record is in the database of an application in use without its entry in the ledger,
 * nor the entry without it (LED-09). The tables of governed change and of tests are held to it more
 * closely in adapters-persistence, by {@code EntryForEveryState}.
 */
class EveryRowHasItsEntryTest {

  /** Each row of the table has its entry: {@code t} is the row, {@code e} the entry. */
  private static final Map<String, String> ENTRY_OF =
      Map.ofEntries(
          Map.entry("brand", "e.kind = 'BRAND_ADDED' AND e.brand = t.id AND e.subject = t.id"),
          Map.entry("batch", own("BATCH_IMPORTED") + " AND e.d ->> 'sha256' = t.sha256"),
          Map.entry(
              "mix_model_spec",
              "e.kind = 'MODEL_SPECIFIED' AND e.brand = t.brand AND e.actor_name = t.saved_by"
                  + " AND e.d ->> 'spec_sha256' = encode(sha256(convert_to(t.text, 'UTF8')), 'hex')"),
          Map.entry("model_run", own("MODEL_RUN")),
          Map.entry("promotion", own("MODEL_PROMOTION_REQUESTED")),
          Map.entry(
              "promotion_waiver",
              "e.kind = 'MODEL_PROMOTION_REQUESTED' AND e.brand = t.brand"
                  + " AND e.subject = t.promotion::text AND e.d ->> ('waiver ' || translate(lower(t.rule), '_', '-')) = t.reason"),
          Map.entry(
              "promotion_decision",
              "e.kind = CASE t.answer WHEN 'APPROVED' THEN 'MODEL_PROMOTED'"
                  + " ELSE 'MODEL_PROMOTION_' || t.answer END AND e.brand = t.brand"
                  + " AND e.subject = t.promotion::text AND e.actor_name = t.decided_by"),
          Map.entry(
              "decision_currency",
              "e.kind = 'CURRENCY_SET' AND e.brand = t.brand AND e.sequence = t.ledger_sequence"
                  + " AND e.d ->> 'measure' = t.measure"
                  + " AND e.d ->> 'payback_days' = t.payback_days::text"
                  + " AND (e.d ->> 'customer_cents') IS NOT DISTINCT FROM t.customer_cents::text"),
          Map.entry(
              "framework_choice",
              "e.kind = 'FRAMEWORK_CHOSEN' AND e.brand = t.brand AND e.sequence = t.ledger_sequence"
                  + " AND e.d ->> 'framework' = t.framework AND e.d ->> 'reason' = t.reason"
                  + " AND (e.d ->> 'advised') IS NOT DISTINCT FROM t.advised"),
          Map.entry(
              "milestone",
              "e.kind = 'MILESTONE_REACHED' AND e.brand = t.brand"
                  + " AND e.sequence = t.ledger_sequence"
                  + " AND e.subject = translate(lower(t.milestone), '_', '-')"
                  + " AND e.d ->> 'entry' = t.fact_sequence::text"
                  + " AND e.d ->> 'about' = t.about AND e.d ->> 'because' = t.because"),
          Map.entry(
              "alert",
              "e.kind = CASE t.standing WHEN 'OPEN' THEN 'ALERT_RAISED'"
                  + " ELSE 'ALERT_' || t.standing END AND e.brand = t.brand"
                  + " AND e.sequence = t.ledger_sequence AND e.d ->> 'alert' = t.id::text"
                  + " AND e.d ->> 'of' = t.subject"),
          Map.entry(
              "alert_route",
              "e.kind = 'ALERT_ROUTING_SET' AND e.brand = t.brand"
                  + " AND e.sequence = t.ledger_sequence"
                  + " AND e.subject = translate(lower(t.rule), '_', '-')"),
          Map.entry(
              "report",
              "e.kind = 'REPORT_PUBLISHED' AND e.brand = t.brand AND e.sequence = t.ledger_sequence"
                  + " AND e.at = t.published_at AND e.d ->> 'first' = t.first_day::text"
                  + " AND e.d ->> 'edition' = t.edition::text AND e.d ->> 'sheet_sha256' ="
                  + " encode(sha256(convert_to(t.sheet, 'UTF8')), 'hex')"),
          Map.entry("backtest", own("MODEL_BACKTESTED")),
          Map.entry("forecast", own("FORECAST_MADE")),
          Map.entry("scenario", own("SCENARIO_STORED")),
          Map.entry("scenario_decision", own("SCENARIO_DECIDED")),
          Map.entry(
              "scenario_decision_line",
              "e.kind = 'SCENARIO_DECIDED' AND e.brand = t.brand"
                  + " AND e.subject = t.decision::text AND (CASE WHEN t.chosen"
                  + " THEN e.d ->> 'chosen_id' ELSE e.d ->> 'rejected_ids' END)"
                  + " LIKE '%' || t.scenario || '%'"));

  /** Each entry of the kind has its row. */
  private static final Map<String, String> ROW_OF =
      Map.of(
          "BRAND_ADDED", "brand t WHERE t.id = e.subject",
          "PERSON_ADDED", "app_user t WHERE t.name = e.subject AND t.role::text = e.d ->> 'role'",
          "BATCH_IMPORTED", "batch t WHERE t.id::text = e.subject",
          "MODEL_RUN", "model_run t WHERE t.id::text = e.subject",
          "MODEL_PROMOTION_REQUESTED", "promotion t WHERE t.id::text = e.subject",
          "MODEL_PROMOTED", "promotion_decision t WHERE t.promotion::text = e.subject",
          "MODEL_BACKTESTED", "backtest t WHERE t.id::text = e.subject",
          "FORECAST_MADE", "forecast t WHERE t.id::text = e.subject",
          "SCENARIO_STORED", "scenario t WHERE t.id::text = e.subject",
          "SCENARIO_DECIDED", "scenario_decision t WHERE t.id::text = e.subject");

  /** Each entry of the kind has its row. */
  private static final Map<String, String> ROW_OF_MATURITY =
      Map.of(
          "FRAMEWORK_CHOSEN",
          "framework_choice t WHERE t.brand = e.brand AND t.ledger_sequence = e.sequence",
          "MILESTONE_REACHED",
          "milestone t WHERE t.brand = e.brand AND t.ledger_sequence = e.sequence");

  /** Each entry of the kind has its row: the first step of an alert, whatever came after. */
  private static final Map<String, String> ROW_OF_ALERTS =
      Map.of(
          "ALERT_RAISED",
          "alert t WHERE t.brand = e.brand AND t.id::text = e.d ->> 'alert'",
          "ALERT_ROUTING_SET",
          "alert_route t WHERE t.brand = e.brand"
              + " AND translate(lower(t.rule), '_', '-') = e.subject",
          "REPORT_PUBLISHED",
          "report t WHERE t.brand = e.brand AND t.ledger_sequence = e.sequence");

  /** A person is told to every brand: by its first entry, or by one of their own. */
  private static final String PERSON =
      """
      SELECT 'app_user without its entry: ' || b.id || ' ' || t.name FROM app_user t, brand b
      WHERE NOT EXISTS (SELECT FROM entry e WHERE e.brand = b.id
        AND (e.kind = 'PERSON_ADDED' AND e.subject = t.name AND e.d ->> 'role' = t.role::text
          OR e.kind = 'BRAND_ADDED' AND (e.d ->> ('person ' || t.name) = t.role::text
            OR NOT t.enabled)))
      """;

  /** Why the rows of these need no entry of their own. */
  private static final Map<String, String> EXEMPT =
      Map.ofEntries(
          Map.entry("raw_row", "part of a batch, whose entry holds the file's SHA-256"),
          Map.entry("observation", "part of a batch, whose entry holds the file's SHA-256"),
          Map.entry("model_run_chain", "part of a run"),
          Map.entry("ledger_entry", "is the ledger"),
          Map.entry("ledger_checkpoint", "signs the ledger: an entry would grow what it signs"),
          Map.entry("access_token", "comes and goes with a session"),
          Map.entry("sign_in_failure", "a memory of a quarter of an hour; bursts have entries"),
          Map.entry("upload", "not yet accepted; a batch if it is"),
          Map.entry("upload_chunk", "part of an upload"),
          Map.entry("upload_column", "part of an upload"),
          Map.entry("job", "work under way; what comes of it has its entry"),
          Map.entry("job_finding", "what a job said of a file that was refused"),
          Map.entry("fit_request", "part of a job"),
          Map.entry("backtest_request", "part of a job"),
          Map.entry("standing_job_run", "when the clockwork ran last; what it did has entries"),
          Map.entry("scheduled_tasks", "the clockwork"),
          Map.entry("alert_delivery", "what goes out of an alert, which has its entry"),
          Map.entry("chat_link", "has entries, CHAT_LINKED, which stay when the link goes"),
          Map.entry("chat_link_code", "a secret of minutes"),
          Map.entry("chat_call", "a memory against replay"),
          Map.entry("chat_message", "what was posted of a request"),
          Map.entry("flyway_schema_history", "the schema's own"));

  /** Held to the ledger by {@code EntryForEveryState}. */
  private static final Set<String> GOVERNED =
      Set.of(
          "experiment",
          "experiment_step",
          "steward",
          "planning_period",
          "backlog_item",
          "touchpoint",
          "change_request",
          "change_step",
          "standing_budget",
          "dispatch",
          "budget_route",
          "rule_change",
          "rule_change_decision",
          "circumstance",
          "circumstance_withdrawal");

  private static Connection connection;
  private static EmbeddedDatabase joined;

  private static String own(String kind) {
    return "e.kind = '%s' AND e.brand = t.brand AND e.subject = t.id::text".formatted(kind);
  }

  @BeforeAll
  static void an_application_in_use() throws SQLException {
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Recorded brand\",\"currency\":\"USD\"}");
    Rest lead = Rest.as("lead");
    String brand = "/brands/recorded-brand";
    lead.send("PUT", brand + "/specification", "text/yaml", SmallBrand.SPEC, Map.of());
    lead.finished(
        lead.send("POST", brand + "/imports?file=a.csv", "text/csv", SmallBrand.csv(1), Map.of()));
    joined =
        EmbeddedDatabase.open(
            StartedApplication.get().home().resolve("database"), Durability.FORGETFUL);
    Login superuser = joined.superuser();
    connection =
        DriverManager.getConnection(
            joined.endpoint().url(), superuser.name(), superuser.password());
    connection.setAutoCommit(false);
  }

  @AfterAll
  static void leave() throws SQLException {
    connection.close();
    joined.close();
  }

  private static List<String> misfits() throws SQLException {
    List<String> queries = new ArrayList<>();
    ENTRY_OF.forEach(
        (table, fits) ->
            queries.add(
                "SELECT '%s without its entry: ' || t::text FROM %s t WHERE NOT EXISTS (SELECT FROM entry e WHERE %s)"
                    .formatted(table, table, fits)));
    Map<String, String> rows = new TreeMap<>(ROW_OF);
    rows.putAll(ROW_OF_ALERTS);
    rows.putAll(ROW_OF_MATURITY);
    rows.forEach(
        (kind, row) ->
            queries.add(
                "SELECT '%s without its row: ' || e.brand || ' ' || e.sequence FROM entry e WHERE e.kind = '%s' AND NOT EXISTS (SELECT FROM %s)"
                    .formatted(kind, kind, row)));
    queries.add(PERSON);
    return rows(
        "WITH entry AS (SELECT *, jsonb_object(detail_names, detail_values) AS d FROM ledger_entry) "
            + String.join(" UNION ALL ", queries));
  }

  private static List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    connection.rollback();
    return rows;
  }

  @Test
  void every_row_has_its_entry_and_every_entry_its_row() throws SQLException {
    assertThat(
            rows("SELECT kind FROM ledger_entry WHERE brand = 'recorded-brand' ORDER BY sequence"))
        .containsSequence("BRAND_ADDED", "MODEL_SPECIFIED", "BATCH_IMPORTED");
    assertThat(misfits()).isEmpty();
  }

  @Test
  void no_table_is_left_out() throws SQLException {
    Set<String> known = new TreeSet<>(ENTRY_OF.keySet());
    known.addAll(EXEMPT.keySet());
    known.addAll(GOVERNED);
    known.add("app_user");
    assertThat(
            new TreeSet<>(
                rows(
                    "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p')"
                        + " AND relnamespace = 'public'::regnamespace")))
        .isEqualTo(known);
  }

  /** Put there past every use case, and taken back with the transaction. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          brand without its entry          | INSERT INTO brand VALUES ('ghost', 'Ghost', 'USD')
          app_user without its entry       | INSERT INTO app_user VALUES (gen_random_uuid(), 'ghost', 'Ghost', 'ADMIN', true, 'x')
          app_user without its entry       | UPDATE app_user SET role = 'ADMIN' WHERE name = 'lead'
          mix_model_spec without its entry | INSERT INTO mix_model_spec (brand, text, saved_by, saved_by_kind, saved_at) VALUES ('recorded-brand', 'name: x', 'lead', 'HUMAN', now())
          batch without its entry          | INSERT INTO batch (brand, id, file_name, sha256, mapping, header, granularity, rows, observations, first_day, last_day, imported_at, imported_by, imported_by_kind) SELECT brand, gen_random_uuid(), file_name, repeat('a', 64), mapping, header, granularity, rows, observations, first_day, last_day, imported_at, imported_by, imported_by_kind FROM batch WHERE brand = 'recorded-brand'
          """)
  void a_row_without_its_entry_is_named(String what, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
    assertThat(misfits()).isNotEmpty().anyMatch(one -> one.startsWith(what));
  }
}
