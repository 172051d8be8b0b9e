package io.plumbline.domain.mix.usecase;

import static io.plumbline.domain.mix.usecase.RegistryBench.ADA;
import static io.plumbline.domain.mix.usecase.RegistryBench.BRAND;
import static io.plumbline.domain.mix.usecase.RegistryBench.FIN;
import static io.plumbline.domain.mix.usecase.RegistryBench.GONE;
import static io.plumbline.domain.mix.usecase.RegistryBench.LEO;
import static io.plumbline.domain.mix.usecase.RegistryBench.MAYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioOperator.Shift;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.InMemoryDecisionCurrencies;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.Racing;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A scenario is stored with what a run says of it, and people decide on it once. */
@Tag("sampling")
class ScenariosStoredAndDecidedTest {

  private static final ScenarioQuestion MORE_SEARCH =
      ScenarioQuestion.of(
          Scenario.of(
              "more search",
              new Shift(new ChannelId("tv"), new ChannelId("search"), 0.1, Span.first(8))));

  /** Knows one scenario, and what comes before it names a run. */
  private static final ScenarioFormat NAMES =
      new ScenarioFormat() {
        @Override
        public Reading read(String text, String name) {
          return text.endsWith("more search\n")
              ? new Reading.Read(
                  MORE_SEARCH, text.startsWith("name") ? null : text.split(" ", 2)[0])
              : new Reading.Refused(
                  List.of(Finding.error("yaml", Finding.Place.file(name), "What?", "A scenario.")));
        }

        @Override
        public String write(ScenarioQuestion question) {
          return "name: %s\n".formatted(question.scenario().name());
        }
      };

  private final ExecutorService executor = Executors.newFixedThreadPool(2);
  private final RegistryBench bench = new RegistryBench();
  private final SmallBrand brand = SmallBrand.of(60);
  private final ModelRun run = fitted();
  private final RestoreRun restore =
      new RestoreRun(bench.runs, bench.format, bench.batches, HolidayCalendar.EMPTY);
  private final SaveScenario save =
      new SaveScenario(
          bench.showChampion(),
          restore,
          HolidayCalendar.EMPTY,
          executor,
          bench.scenarios,
          NAMES,
          bench.users,
          new CodeVersion("0.1.0", "3d7e38b"),
          bench.ledger,
          bench::id,
          bench.transaction,
          bench.clock);
  private final DecideScenarios decide =
      new DecideScenarios(
          bench.scenarios, bench.users, bench.ledger, bench::id, bench.transaction, bench.clock);

  private ModelRun fitted() {
    MediaDataset data = bench.imported(brand);
    FittedMixModel model = Fits.fitted(bench.spec, data, Fits.settings(100, 100, 1), 2);
    ModelRun stored =
        new ModelRun(
            bench.id(),
            BRAND,
            1,
            bench.clock.instant(),
            MAYA,
            OneSpec.TEXT,
            CodeVersion.UNKNOWN,
            model.report());
    bench.runs.add(stored, model.posterior());
    return stored;
  }

  @AfterEach
  void close() {
    executor.close();
  }

  private SaveScenario.Outcome save(
      @Nullable RunReference asked, ScenarioQuestion question, Actor by) {
    return save.save(new SaveScenario.Command(BRAND, asked, question, by, Origin.REST));
  }

  private StoredScenario stored(ScenarioQuestion question) {
    return switch (save(null, question, MAYA)) {
      case SaveScenario.Outcome.Stored(var scenario) -> scenario;
      case SaveScenario.Outcome other -> throw new AssertionError(other);
    };
  }

  private DecideScenarios.Outcome decide(
      @Nullable StoredScenario chosen, List<StoredScenario> rejected, String reason, Actor by) {
    return decide.decide(
        new DecideScenarios.Command(
            BRAND,
            chosen == null ? null : new ScenarioReference.ById(chosen.id()),
            rejected.stream()
                .<ScenarioReference>map(one -> new ScenarioReference.ByNumber(one.number()))
                .toList(),
            reason,
            by,
            Origin.WEB));
  }

  private List<Fact.Kind> facts() {
    return bench.entries().stream().map(LedgerEntry::kind).toList();
  }

  private ScenarioState state(StoredScenario scenario) {
    return new FindScenario(bench.scenarios)
        .find(BRAND, new ScenarioReference.ById(scenario.id()))
        .map(ScenarioRecord::state)
        .orElseThrow();
  }

  @Test
  void it_is_stored_with_its_question_its_run_and_what_the_run_said_and_goes_on_record() {
    StoredScenario scenario = stored(MORE_SEARCH);
    assertThat(scenario.label()).isEqualTo("S-0001");
    assertThat(scenario.run()).isEqualTo(run.id());
    assertThat(scenario.runLabel()).isEqualTo("R-0001");
    assertThat(scenario.asks()).isEqualTo("name: more search\n");
    assertThat(scenario.by()).isEqualTo(MAYA);
    assertThat(scenario.answer().scenario().warnings())
        .contains("No test anchors what the model believes of tv.");
    assertThat(scenario.answer().presets()).hasSize(3);
    LedgerEntry entry = bench.entries().getLast();
    assertThat(entry.kind()).isEqualTo(Fact.Kind.SCENARIO_STORED);
    assertThat(entry.subject()).isEqualTo(scenario.id().toString());
    assertThat(entry.details())
        .containsEntry("scenario", "S-0001")
        .containsEntry("run_id", run.id().toString())
        .containsEntry("asks", "name: more search\n")
        .containsEntry("lift", Double.toString(scenario.answer().scenario().lift().mean()));
    assertThat(entry.summary()).isEqualTo("maya stores S-0001, more search, asked of R-0001");
    assertThat(Verifying.unsigned(bench.ledger, bench.clock).verify(BRAND).verdict())
        .isInstanceOf(ChainVerification.Verdict.Intact.class);
  }

  @Test
  void the_same_question_of_the_same_run_gets_the_same_answer() {
    assertThat(stored(MORE_SEARCH).answer()).isEqualTo(stored(MORE_SEARCH).answer());
    assertThat(save(new RunReference.ByNumber(1), MORE_SEARCH, LEO))
        .isInstanceOf(SaveScenario.Outcome.Stored.class);
  }

  private SaveWrittenScenario.Outcome written(String text) {
    return new SaveWrittenScenario(NAMES, save)
        .save(new SaveWrittenScenario.Command(BRAND, text, "scenario", MAYA, Origin.REST));
  }

  @Test
  void what_was_written_down_is_asked_of_the_run_it_names() {
    String asks = stored(MORE_SEARCH).asks();
    for (String text : List.of(asks, "R-0001 " + asks, run.id() + " " + asks)) {
      assertThat(written(text))
          .isInstanceOfSatisfying(
              SaveWrittenScenario.Outcome.Asked.class,
              asked -> assertThat(asked.outcome()).isInstanceOf(SaveScenario.Outcome.Stored.class));
    }
    assertThat(written("R-0009 " + asks))
        .isEqualTo(
            new SaveWrittenScenario.Outcome.Asked(
                new SaveScenario.Outcome.NotRestored(new RestoreRun.Outcome.Unknown())));
    assertThat(facts()).hasSize(4);
  }

  @Test
  void what_is_no_scenario_or_names_no_run_is_told_with_its_key() {
    assertThat(written("less search")).isInstanceOf(SaveWrittenScenario.Outcome.Unreadable.class);
    assertThat(written("newest name: more search\n"))
        .isInstanceOfSatisfying(
            SaveWrittenScenario.Outcome.Unreadable.class,
            no -> assertThat(no.findings().getFirst().place().column()).isEqualTo("run"));
    assertThat(bench.entries()).isEmpty();
  }

  @Test
  void who_is_no_lead_and_no_admin_neither_stores_nor_decides() {
    StoredScenario scenario = stored(MORE_SEARCH);
    for (Actor nobody :
        List.of(
            FIN, GONE, Actor.human("unknown"), Actor.SYSTEM, new Actor("leo", Actor.Kind.AGENT))) {
      assertThat(save(null, MORE_SEARCH, nobody))
          .isEqualTo(new SaveScenario.Outcome.NotAllowed(nobody));
      assertThat(decide(scenario, List.of(), "It is better.", nobody))
          .isEqualTo(new DecideScenarios.Outcome.NotAllowed(nobody));
    }
    assertThat(facts()).containsExactly(Fact.Kind.SCENARIO_STORED);
    assertThat(state(scenario)).isEqualTo(ScenarioState.OPEN);
  }

  @Test
  void what_does_not_fit_the_model_is_told_and_nothing_is_stored() {
    ScenarioQuestion wrong =
        ScenarioQuestion.of(
            Scenario.of(
                "wrong", new Shift(new ChannelId("tvv"), new ChannelId("radio"), 0.1, Span.ALL)));
    assertThat(save(null, wrong, MAYA))
        .isInstanceOfSatisfying(
            SaveScenario.Outcome.Refused.class,
            refused -> assertThat(refused.findings()).hasSize(2));
    assertThat(bench.entries()).isEmpty();
  }

  @Test
  void a_run_whose_data_changed_or_that_is_not_there_is_not_asked() {
    brand.spend("tv")[10] += 1;
    bench.imported(brand);
    assertThat(save(null, MORE_SEARCH, MAYA))
        .isEqualTo(new SaveScenario.Outcome.NotRestored(new RestoreRun.Outcome.DataChanged(run)));
    assertThat(save(new RunReference.ByNumber(9), MORE_SEARCH, MAYA))
        .isEqualTo(new SaveScenario.Outcome.NotRestored(new RestoreRun.Outcome.Unknown()));
    assertThat(
            save.save(
                new SaveScenario.Command(
                    new BrandId("other"), null, MORE_SEARCH, MAYA, Origin.REST)))
        .isEqualTo(new SaveScenario.Outcome.NoRun());
    assertThat(bench.entries()).isEmpty();
  }

  @Test
  void one_is_chosen_the_others_are_rejected_and_the_ledger_says_why() {
    StoredScenario chosen = stored(MORE_SEARCH);
    StoredScenario other = stored(ScenarioQuestion.of(Scenario.of("as it is")));
    assertThat(decide(chosen, List.of(other), "Search has headroom.", LEO))
        .isInstanceOf(DecideScenarios.Outcome.Decided.class);
    assertThat(state(chosen)).isEqualTo(ScenarioState.CHOSEN);
    assertThat(state(other)).isEqualTo(ScenarioState.REJECTED);
    LedgerEntry entry = bench.entries().getLast();
    assertThat(entry.kind()).isEqualTo(Fact.Kind.SCENARIO_DECIDED);
    assertThat(entry.actor()).isEqualTo(LEO);
    assertThat(entry.details())
        .containsEntry("chosen", "S-0001")
        .containsEntry("chosen_id", chosen.id().toString())
        .containsEntry("rejected", "S-0002")
        .containsEntry("rejected_ids", other.id().toString())
        .containsEntry("run", "R-0001")
        .containsEntry("reason", "Search has headroom.")
        .containsEntry("decided_by", "leo");
    assertThat(entry.summary()).isEqualTo("leo chooses S-0001, more search; rejected: S-0002");
  }

  @Test
  void none_may_be_chosen_and_a_contingency_plan_leaves_its_drawer_when_it_is() {
    StoredScenario scenario = stored(MORE_SEARCH);
    StoredScenario plan =
        stored(
            ScenarioQuestion.of(
                new Scenario(
                    "cut", MORE_SEARCH.scenario().operators(), new ContingencyTrigger(10, 2))));
    assertThat(state(plan)).isEqualTo(ScenarioState.CONTINGENCY);
    assertThat(bench.entries().getLast().details())
        .containsEntry("trigger_below", "10.0")
        .containsEntry("trigger_periods", "2");
    decide(null, List.of(scenario), "Too little.", ADA);
    assertThat(state(scenario)).isEqualTo(ScenarioState.REJECTED);
    assertThat(bench.entries().getLast().details()).containsEntry("chosen", "");
    assertThat(bench.entries().getLast().summary())
        .isEqualTo("ada rejects S-0001 and chooses none");
    decide(plan, List.of(), "It came to that.", ADA);
    assertThat(state(plan)).isEqualTo(ScenarioState.CHOSEN);
  }

  @Test
  void what_was_decided_is_not_decided_again_and_drags_nothing_with_it() {
    StoredScenario first = stored(MORE_SEARCH);
    StoredScenario second = stored(MORE_SEARCH);
    decide(first, List.of(), "Yes.", LEO);
    assertThat(decide(second, List.of(first), "No.", LEO))
        .isInstanceOfSatisfying(
            DecideScenarios.Outcome.AlreadyDecided.class,
            already ->
                assertThat(already.scenarios())
                    .extracting(one -> one.scenario().label())
                    .containsExactly("S-0001"));
    assertThat(state(second)).isEqualTo(ScenarioState.OPEN);
    assertThat(facts())
        .containsExactly(
            Fact.Kind.SCENARIO_STORED, Fact.Kind.SCENARIO_STORED, Fact.Kind.SCENARIO_DECIDED);
  }

  @Test
  void of_eight_who_decide_at_once_one_does_and_the_ledger_has_one_decision() {
    StoredScenario first = stored(MORE_SEARCH);
    StoredScenario second = stored(MORE_SEARCH);
    List<Boolean> won =
        Racing.threads(
            8,
            racer ->
                decide(
                        racer % 2 == 0 ? first : second,
                        List.of(racer % 2 == 0 ? second : first),
                        "Mine.",
                        LEO)
                    instanceof DecideScenarios.Outcome.Decided);
    assertThat(won).containsOnlyOnce(true);
    assertThat(facts()).containsOnlyOnce(Fact.Kind.SCENARIO_DECIDED);
  }

  @Test
  void a_decision_without_a_reason_without_a_scenario_or_with_one_twice_changes_nothing() {
    StoredScenario scenario = stored(MORE_SEARCH);
    assertThatThrownBy(() -> decide(scenario, List.of(), " ", LEO)).hasMessageContaining("reason");
    assertThatThrownBy(() -> decide(null, List.of(), "Because.", LEO))
        .hasMessageContaining("at least one scenario");
    assertThatThrownBy(() -> decide(scenario, List.of(scenario), "Because.", LEO))
        .hasMessageContaining("once");
    assertThat(state(scenario)).isEqualTo(ScenarioState.OPEN);
    assertThat(facts()).containsExactly(Fact.Kind.SCENARIO_STORED);
  }

  @Test
  void every_scenario_that_is_not_there_is_named_and_another_brands_are_not_there() {
    StoredScenario scenario = stored(MORE_SEARCH);
    ScenarioReference nine = new ScenarioReference.ByNumber(9);
    ScenarioReference id = new ScenarioReference.ById(new UUID(7, 7));
    ScenarioReference known = new ScenarioReference.ById(scenario.id());
    assertThat(
            decide.decide(
                new DecideScenarios.Command(
                    BRAND, nine, List.of(id, known), "Because.", LEO, Origin.REST)))
        .isEqualTo(new DecideScenarios.Outcome.Unknown(List.of(nine, id)));
    assertThat(
            decide.decide(
                new DecideScenarios.Command(
                    new BrandId("other"), known, List.of(), "Because.", LEO, Origin.REST)))
        .isEqualTo(new DecideScenarios.Outcome.Unknown(List.of(known)));
    assertThat(state(scenario)).isEqualTo(ScenarioState.OPEN);
  }

  @Test
  void they_are_listed_newest_first() {
    StoredScenario first = stored(MORE_SEARCH);
    StoredScenario second = stored(MORE_SEARCH);
    ListScenarios list = new ListScenarios(bench.scenarios);
    assertThat(list.page(BRAND, null, Integer.MAX_VALUE, 9))
        .extracting(ScenarioRecord::scenario)
        .containsExactly(second, first);
    assertThat(list.page(BRAND, ScenarioState.OPEN, 2, 9))
        .extracting(ScenarioRecord::scenario)
        .containsExactly(first);
  }

  @Test
  void each_week_the_best_allocation_is_suggested_by_the_system_for_people_to_decide_on() {
    RefreshAllocations weekly =
        new RefreshAllocations(
            bench.brands,
            bench.showChampion(),
            InMemoryDecisionCurrencies.byDefault(),
            new AllocateBudget(restore, HolidayCalendar.EMPTY, executor),
            save,
            bench.clock);
    assertThat(weekly.refresh())
        .singleElement()
        .isInstanceOfSatisfying(
            RefreshAllocations.Outcome.Suggested.class,
            suggested ->
                assertThat(suggested.stored()).isInstanceOf(SaveScenario.Outcome.Stored.class));
    ScenarioRecord open = bench.scenarios.page(BRAND, null, Integer.MAX_VALUE, 9).getFirst();
    assertThat(open.state()).isEqualTo(ScenarioState.OPEN);
    assertThat(open.scenario().by()).isEqualTo(Actor.SYSTEM);
    assertThat(open.scenario().name()).startsWith("best allocation of 20");
    assertThat(open.scenario().answer().periods()).isEqualTo(13);
    assertThat(open.scenario().answer().scenario().lift().mean()).isPositive();
    assertThat(open.scenario().answer().scenario().spend()).isCloseTo(0, within(1.0));
  }
}
