package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.scenario.SampleScenario;
import io.plumbline.domain.mix.scenario.ScenarioDecision;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of scenarios promises. */
public abstract class ScenariosContract {

  private static final Actor LEO = Actor.human("leo");

  protected abstract Scenarios scenarios();

  protected abstract ModelRuns runs();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands_with_a_run_each() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
    run(HARBOUR.id());
    run(NORTHERN.id());
  }

  private void run(BrandId brand) {
    ModelRun run =
        new ModelRun(
            run(brand, 7),
            brand,
            7,
            SampleScenario.AT,
            LEO,
            "name: x\n",
            CodeVersion.UNKNOWN,
            SampleReport.named("x"));
    transaction()
        .run(
            () -> runs().add(run, new Posterior(List.of("a"), 2, 1, new double[2], new double[2])));
  }

  private static UUID run(BrandId brand, int number) {
    return new UUID(brand.value().hashCode(), number);
  }

  private StoredScenario stored(BrandId brand) {
    return stored(brand, null);
  }

  private StoredScenario stored(BrandId brand, @Nullable ContingencyTrigger trigger) {
    return transaction()
        .in(
            () -> {
              int number = scenarios().nextNumber(brand);
              StoredScenario scenario =
                  SampleScenario.of(brand, number, run(brand, 7), "R-0007", trigger);
              scenarios().add(scenario);
              return scenario;
            });
  }

  private static ScenarioDecision decision(
      int number, @Nullable StoredScenario chosen, StoredScenario... rejected) {
    return new ScenarioDecision(
        new UUID(8, number),
        HARBOUR.id(),
        chosen == null ? null : chosen.id(),
        Arrays.stream(rejected).map(StoredScenario::id).toList(),
        "Größer; \"sure\".",
        LEO,
        SampleScenario.AT.plusSeconds(number));
  }

  private ScenarioRecord now(StoredScenario scenario) {
    return scenarios()
        .find(scenario.brand(), new ScenarioReference.ById(scenario.id()))
        .orElseThrow();
  }

  private List<StoredScenario> in(@Nullable ScenarioState state) {
    return scenarios().page(HARBOUR.id(), state, Integer.MAX_VALUE, 50).stream()
        .map(ScenarioRecord::scenario)
        .toList();
  }

  @Test
  void a_scenario_comes_back_as_it_was_by_id_or_number_and_to_its_brand_alone() {
    StoredScenario plain = stored(HARBOUR.id());
    StoredScenario waiting = stored(HARBOUR.id(), new ContingencyTrigger(-1.5, 3));
    assertThat(now(plain)).isEqualTo(new ScenarioRecord(plain, null));
    assertThat(scenarios().find(HARBOUR.id(), new ScenarioReference.ByNumber(2)))
        .contains(new ScenarioRecord(waiting, null));
    assertThat(scenarios().find(NORTHERN.id(), new ScenarioReference.ById(plain.id()))).isEmpty();
    assertThat(scenarios().find(HARBOUR.id(), new ScenarioReference.ByNumber(3))).isEmpty();
  }

  @Test
  void numbers_count_up_within_a_brand_even_if_eight_store_at_once() {
    stored(NORTHERN.id());
    List<Integer> numbers = Racing.threads(8, racer -> stored(HARBOUR.id()).number());
    assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void each_of_the_four_states_is_listed_newest_first_and_page_by_page() {
    StoredScenario chosen = stored(HARBOUR.id());
    StoredScenario rejected = stored(HARBOUR.id());
    StoredScenario open = stored(HARBOUR.id());
    StoredScenario waiting = stored(HARBOUR.id(), new ContingencyTrigger(10, 1));
    StoredScenario taken = stored(HARBOUR.id(), new ContingencyTrigger(10, 2));
    stored(NORTHERN.id());
    assertThat(scenarios().decide(decision(1, chosen, rejected))).isTrue();
    assertThat(scenarios().decide(decision(2, taken))).isTrue();
    assertThat(in(null)).containsExactly(taken, waiting, open, rejected, chosen);
    assertThat(in(ScenarioState.OPEN)).containsExactly(open);
    assertThat(in(ScenarioState.CONTINGENCY)).containsExactly(waiting);
    assertThat(in(ScenarioState.CHOSEN)).containsExactly(taken, chosen);
    assertThat(in(ScenarioState.REJECTED)).containsExactly(rejected);
    assertThat(scenarios().page(HARBOUR.id(), null, 4, 2))
        .containsExactly(
            new ScenarioRecord(open, null),
            new ScenarioRecord(rejected, decision(1, chosen, rejected)));
    assertThat(now(taken).state()).isEqualTo(ScenarioState.CHOSEN);
  }

  @Test
  void a_decision_comes_back_with_every_scenario_it_is_about() {
    StoredScenario first = stored(HARBOUR.id());
    StoredScenario second = stored(HARBOUR.id());
    StoredScenario third = stored(HARBOUR.id());
    ScenarioDecision decision = decision(1, second, first, third);
    assertThat(scenarios().decide(decision)).isTrue();
    for (StoredScenario scenario : List.of(first, second, third)) {
      assertThat(now(scenario)).isEqualTo(new ScenarioRecord(scenario, decision));
    }
    StoredScenario fourth = stored(HARBOUR.id());
    ScenarioDecision none = decision(2, null, fourth);
    assertThat(scenarios().decide(none)).isTrue();
    assertThat(now(fourth)).isEqualTo(new ScenarioRecord(fourth, none));
  }

  @Test
  void a_scenario_is_decided_once_and_with_it_none_of_the_others() {
    StoredScenario first = stored(HARBOUR.id());
    StoredScenario second = stored(HARBOUR.id());
    scenarios().decide(decision(1, first));
    assertThat(scenarios().decide(decision(2, second, first))).isFalse();
    assertThat(now(second).decision()).isNull();
    assertThat(now(first).state()).isEqualTo(ScenarioState.CHOSEN);
  }

  @Test
  void of_eight_who_decide_at_once_one_does() {
    StoredScenario first = stored(HARBOUR.id());
    StoredScenario second = stored(HARBOUR.id());
    List<Boolean> decided =
        Racing.threads(
            8,
            racer ->
                scenarios()
                    .decide(
                        racer % 2 == 0
                            ? decision(racer, first, second)
                            : decision(racer, second, first)));
    assertThat(decided).containsOnlyOnce(true);
    assertThat(in(ScenarioState.CHOSEN)).hasSize(1);
    assertThat(in(ScenarioState.REJECTED)).hasSize(1);
  }

  @Test
  void what_is_stored_in_a_transaction_that_fails_was_never_there() {
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          StoredScenario scenario = stored(HARBOUR.id());
                          scenarios().decide(decision(1, scenario));
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(in(null)).isEmpty();
    assertThat(scenarios().nextNumber(HARBOUR.id())).isEqualTo(1);
  }
}
