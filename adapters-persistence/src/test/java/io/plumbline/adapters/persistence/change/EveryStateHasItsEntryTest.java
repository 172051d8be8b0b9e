package io.plumbline.adapters.persistence.change;

import static io.plumbline.domain.change.usecase.ChangeBench.ADA;
import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static io.plumbline.domain.change.usecase.ChangeBench.LEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.access.UuidV7Source;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.usecase.ChangeBench;
import io.plumbline.domain.change.usecase.RollBackChange;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.ExperimentBook;
import io.plumbline.domain.experiment.usecase.NoteLesson;
import io.plumbline.domain.experiment.usecase.StopExperiment;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.SamplePeriods;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import io.plumbline.domain.programme.usecase.DescribeChannel;
import io.plumbline.domain.programme.usecase.NameSteward;
import io.plumbline.domain.programme.usecase.SetPlanningPeriod;
import io.plumbline.domain.shared.ChannelId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No state of governed change is in the database without its entry of the ledger. */
class EveryStateHasItsEntryTest {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final ChangeBench bench =
      ChangesOnDatabase.bench(database.ports(), new UuidV7Source(InstantSource.system()));

  private final ExperimentBook tests =
      new ExperimentBook(
          database.ports().experiments(),
          bench.ledger,
          new RolesNow(database.ports().users()),
          bench.ports.ids(),
          database.ports().transaction(),
          bench.clock);

  @BeforeEach
  void a_move_that_shipped_and_was_taken_back() {
    bench.furnish();
    String label = bench.live();
    bench.rollBack.rollBack(new RollBackChange.Command(BRAND, label, "It hurts.", LEO, Origin.WEB));
    bench.setByHand(label);
    assertThat(bench.request(label).state()).isEqualTo("rolled back");
    new DraftExperiment(tests)
        .draft(
            new DraftExperiment.Command(
                BRAND, null, SampleTests.plan(), "after " + label, LEO, Origin.WEB));
    new StopExperiment(tests)
        .stop(new StopExperiment.Command(BRAND, "EXP-0001", "Not now.", LEO, Origin.WEB));
    new NoteLesson(tests)
        .note(
            new NoteLesson.Command(
                BRAND, "EXP-0001", "Ask for markets first.", "", LEO, Origin.WEB));
    programme();
  }

  /** Each twice, so that something took the place of something. */
  private void programme() {
    var programmes = database.ports().programmes();
    var users = database.ports().users();
    var roles = new RolesNow(users);
    var ids = bench.ports.ids();
    var transaction = database.ports().transaction();
    var name = new NameSteward(programmes, users, bench.ledger, ids, transaction);
    var periods =
        new SetPlanningPeriod(
            programmes, database.ports().brands(), roles, bench.ledger, ids, transaction);
    var backlog = new ChangeBacklog(programmes, users, bench.ledger, ids, transaction);
    var describe = new DescribeChannel(programmes, roles, bench.ledger, ids, transaction);
    name.name(new NameSteward.Command(BRAND, "leo", ADA, Origin.WEB));
    name.name(new NameSteward.Command(BRAND, "ada", ADA, Origin.WEB));
    periods.set(new SetPlanningPeriod.Command(BRAND, null, SamplePeriods.Q4, LEO, Origin.WEB));
    periods.set(new SetPlanningPeriod.Command(BRAND, null, SamplePeriods.Q1, LEO, Origin.WEB));
    for (BacklogItem.State state : BacklogItem.State.values()) {
      backlog.change(
          new ChangeBacklog.Command(
              BRAND,
              null,
              new ChangeBacklog.Text(
                  state.label(), "x", state, "leo", List.of(new BacklogLink("EXP-0001"))),
              BacklogItem.Source.PERSON,
              LEO,
              Origin.WEB));
    }
    for (Touchpoint.Stage stage : Touchpoint.Stage.values()) {
      describe.describe(
          new DescribeChannel.Command(
              new Touchpoint(BRAND, new ChannelId("tv"), stage, "visits"), LEO, Origin.WEB));
    }
    assertThat(programmes.backlog(BRAND)).hasSize(4);
    assertThat(programmes.periods(BRAND)).hasSize(2);
    assertThat(programmes.touchpoints(BRAND)).hasSize(1);
  }

  private static List<String> misfits() {
    return EntryForEveryState.misfits(database.asApp());
  }

  @Test
  void whatever_the_use_cases_did_has_its_entry() {
    assertThat(misfits()).isEmpty();
  }

  @Test
  void an_entry_without_its_state_is_found_too() {
    ChangeHistory history = bench.now("C-0001");
    ChangeHistory next =
        history.with(new ChangeEvent.Refused("ship", "never happened"), LEO, bench.clock.instant());
    bench.ledger.append(BRAND, new ChangeFact(next), LEO, Origin.WEB, bench.ports.ids().next());
    assertThat(misfits()).singleElement().asString().startsWith("entry without its step: harbour");
  }

  /** As the owner of the schema, past every use case; the application could do the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          step without its entry    | INSERT INTO change_step SELECT brand, request, max(step) + 1, 'Refused', '{"attempt":"ship","why":"x"}', 'leo', 'HUMAN', now(), 'rolled back', (SELECT sequence FROM ledger_entry WHERE kind = 'BUDGET_SET' LIMIT 1) FROM change_step GROUP BY brand, request
          request with a hole       | INSERT INTO change_request (brand, id, number, drafted_by, drafted_by_kind, drafted_at) VALUES ('harbour', gen_random_uuid(), 9, 'leo', 'HUMAN', now())
          budget without its entry  | INSERT INTO standing_budget SELECT brand, sequence, 'tv', 'all', 1, at FROM ledger_entry WHERE kind = 'CHANGE_APPROVED'
          budget without its entry  | INSERT INTO standing_budget SELECT brand, ledger_sequence, 'radio', 'all', 1, at FROM standing_budget ORDER BY ledger_sequence DESC LIMIT 1
          dispatch without its entry | INSERT INTO dispatch (brand, order_key, request, step, purpose, ordered, opened_at, legs, state) SELECT brand, gen_random_uuid(), 'C-0002', step, purpose, ordered, opened_at, '{"legs":[],"refusals":[]}', state FROM dispatch LIMIT 1
          leg that was set          | UPDATE dispatch SET legs = '{"legs":[{"state":{"is":"OPEN"}}],"refusals":[]}' WHERE purpose = 'SHIP'
          rules without their entry | INSERT INTO rule_change (brand, id, replaces, rules, sha256, proposed_by, proposed_by_kind, proposed_at, reason) VALUES ('harbour', gen_random_uuid(), 1, '{}', repeat('a', 64), 'ada', 'HUMAN', now(), 'x')
          circumstance without      | INSERT INTO circumstance (brand, id, kind, name, figure, stated_by, stated_by_kind, stated_at, note) VALUES ('harbour', gen_random_uuid(), 'STOCK', 'tea', 3, 'leo', 'HUMAN', now(), '')
          step of a test without    | INSERT INTO experiment_step SELECT brand, experiment, max(step) + 1, 'Stopped', '{"reason":"x"}', 'leo', 'HUMAN', now(), 'stopped', (SELECT sequence FROM ledger_entry WHERE kind = 'BUDGET_SET' LIMIT 1) FROM experiment_step GROUP BY brand, experiment
          test with a hole          | INSERT INTO experiment (brand, id, number, drafted_by, drafted_by_kind, drafted_at) VALUES ('harbour', gen_random_uuid(), 9, 'leo', 'HUMAN', now())
          programme that is not     | UPDATE steward SET person = 'leo'
          programme that is not     | UPDATE planning_period SET budget_cents = budget_cents - 1 WHERE name = 'Q4 2026'
          programme that is not     | UPDATE backlog_item SET state = 'DONE' WHERE state = 'OPEN'
          programme that is not     | UPDATE touchpoint SET outcome = 'other'
          programme that is not     | DELETE FROM touchpoint
          route and entry           | INSERT INTO budget_route (brand, channel, gateway, set_by, set_by_kind, set_at) VALUES ('harbour', 'tv', 'SHEET', 'ada', 'HUMAN', now())
          """)
  void a_row_put_there_without_its_entry_is_named(String what, String sql) throws SQLException {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
    assertThat(misfits()).isNotEmpty().allMatch(one -> one.startsWith(what));
  }

  @Test
  void a_decision_and_a_withdrawal_without_their_entries_are_named() throws SQLException {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          INSERT INTO rule_change (brand, id, replaces, rules, sha256, proposed_by,
            proposed_by_kind, proposed_at, reason)
          VALUES ('harbour', '00000000-0000-0000-0000-00000000000a', 1, '{}', repeat('a', 64),
            'ada', 'HUMAN', now(), 'x');
          INSERT INTO rule_change_decision (brand, change, answer, replaces, proposed_by, decided_by,
            decided_by_kind, decided_at, note)
          VALUES ('harbour', '00000000-0000-0000-0000-00000000000a', 'APPROVED', 1, 'ada', 'bea',
            'HUMAN', now(), '');
          INSERT INTO circumstance (brand, id, kind, name, figure, stated_by, stated_by_kind,
            stated_at, note)
          VALUES ('harbour', '00000000-0000-0000-0000-00000000000b', 'STOCK', 'tea', 3, 'leo',
            'HUMAN', now(), '');
          INSERT INTO circumstance_withdrawal (brand, circumstance, withdrawn_by,
            withdrawn_by_kind, withdrawn_at, reason)
          VALUES ('harbour', '00000000-0000-0000-0000-00000000000b', 'leo', 'HUMAN', now(), 'x')
          """);
    }
    assertThat(misfits())
        .extracting(one -> one.substring(0, one.indexOf(':')))
        .containsExactlyInAnyOrder(
            "rules without their entry",
            "decision on rules without its entry",
            "circumstance without its entry",
            "withdrawal without its entry");
  }

  @Test
  void every_event_that_can_happen_is_among_them() {
    assertThat(Arrays.stream(ChangeEvent.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .allSatisfy(
            name -> assertThat(EntryForEveryState.FACTS).contains("('%s', ".formatted(name)));
    assertThat(
            Arrays.stream(ExperimentEvent.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .allSatisfy(
            name -> assertThat(EntryForEveryState.TEST_FACTS).contains("('%s', ".formatted(name)));
  }

  /** Whoever adds a table says whether its rows are governed change. */
  @Test
  void no_table_of_the_package_is_left_out() {
    Set<String> found =
        Set.copyOf(
            database
                .asApp()
                .resultQuery(
                    "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                        + " 'public'::regnamespace AND relname !~ '^alert' AND relname ~"
                        // alerts and their routes: EveryRowHasItsEntryTest
                        + " 'change|budget|dispatch|rule|circumstance|route|experiment|steward|period|backlog|touchpoint'")
                .fetch(0, String.class));
    assertThat(found).isEqualTo(EntryForEveryState.TABLES);
  }
}
