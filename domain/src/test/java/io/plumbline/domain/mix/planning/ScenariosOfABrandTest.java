package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.ControlColumns;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.planning.ScenarioOperator.Adjust;
import io.plumbline.domain.mix.planning.ScenarioOperator.InventoryCap;
import io.plumbline.domain.mix.planning.ScenarioOperator.PullForward;
import io.plumbline.domain.mix.planning.ScenarioOperator.Scale;
import io.plumbline.domain.mix.planning.ScenarioOperator.Shift;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would come of doing otherwise. */
class ScenariosOfABrandTest {

  private static final ChannelId TV = new ChannelId("tv");
  private static final ChannelId SEARCH = new ChannelId("search");

  private static List<ScenarioForecast> forecasts(ResolvedMixModel model, Scenario... scenarios) {
    return MadeUpDraws.with(
        batch -> {
          PlanningDraws draws =
              new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 100, batch);
          PlanFrame frame = PlanFrame.last(model, 26, 8);
          return new ForecastScenarios(frame, draws, frame.reference(), MoveCaps.DEFAULT, batch)
              .of(List.of(scenarios));
        });
  }

  private static ScenarioForecast forecast(ResolvedMixModel model, ScenarioOperator... operators) {
    return forecasts(model, Scenario.of("test", operators)).getFirst();
  }

  @Test
  void a_shift_for_eight_weeks_costs_nothing_and_is_told_in_a_sentence() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    ScenarioForecast told = forecast(model, new Shift(TV, SEARCH, 0.1, Span.first(8)));
    assertThat(told.spend()).isCloseTo(0, within(1e-6));
    assertThat(told.sentence())
        .matches(
            "Moving 10 % from tv to search for 8 periods is expected to bring .* (more|less) "
                + "\\(90 %: .* to .*\\), .* %; it loses with a probability of \\d+ %, "
                + "and the worst 5 % of cases bring .*\\.");
    assertThat(told.lift().mean())
        .isCloseTo(told.outcome().mean() - told.baseline().mean(), within(1e-6));
    assertThat(told.worstTwentieth()).isLessThanOrEqualTo(told.lift().interval().lower());
    assertThat(told.probabilityOfLoss()).isBetween(0.0, 1.0);
    assertThat(told.marginalRoi().mean()).isPositive();
  }

  @Test
  void what_is_shifted_back_leaves_nothing_behind() {
    ResolvedMixModel model = MadeUpModels.halo(new MadeUpPanel(60)).resolved();
    ScenarioForecast told =
        forecast(
            model,
            new Scale(TV, 2, Span.ALL),
            new Scale(TV, 0.5, Span.ALL),
            new Adjust("price", 1, 1, Span.ALL),
            new Adjust("price", 1, 0, Span.ALL),
            new Adjust("price", 1, -1, Span.ALL));
    assertThat(told.lift().mean()).isCloseTo(0, within(1e-9 * told.outcome().mean()));
    assertThat(told.moved()).isCloseTo(0, within(1e-12));
  }

  @Test
  void doubling_a_channel_never_loses_and_more_of_it_brings_ever_less() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    ScenarioForecast twice = forecast(model, new Scale(TV, 2, Span.ALL));
    ScenarioForecast thrice = forecast(model, new Scale(TV, 3, Span.ALL));
    assertThat(twice.sentence()).startsWith("Doubling tv is expected to bring");
    assertThat(twice.probabilityOfLoss()).isZero();
    assertThat(thrice.lift().mean())
        .isGreaterThan(twice.lift().mean())
        .isLessThan(2 * twice.lift().mean());
    assertThat(twice.steps()).isGreaterThan(3);
  }

  @Test
  void a_price_moves_the_outcome_by_its_coefficient() {
    ResolvedMixModel model = MadeUpModels.signed(new MadeUpPanel(60)).resolved();
    ScenarioForecast dear = forecast(model, new Adjust("price", 1.1, 0, Span.ALL));
    ScenarioForecast dearer = forecast(model, new Adjust("price", 1.2, 0, Span.ALL));
    assertThat(dear.lift().interval().upper()).isNegative();
    assertThat(dearer.lift().mean())
        .isCloseTo(2 * dear.lift().mean(), within(1e-9 * -dear.lift().mean()));
    ScenarioForecast fixed = forecast(model, Adjust.to("price", 10, Span.first(4)));
    assertThat(fixed.sentence()).startsWith("Setting price to 10 for 4 periods");
  }

  @Test
  void a_promotion_pulled_forward_brings_what_it_brought_but_sooner() {
    ResolvedMixModel model =
        new MadeUpPanel(60)
            .control(new ControlSpec("price", true, ControlSpec.Sign.NEGATIVE))
            .resolved();
    PlanFrame frame = PlanFrame.last(model, 26, 8);
    ScenarioPlan pulled =
        ScenarioPlan.of(
            frame, frame.reference(), Scenario.of("sooner", new PullForward("price", 2)));
    double[] values = ControlColumns.values(model, "price").orElseThrow();
    double[] change = pulled.plan().shifts().getFirst().change();
    for (int t = 0; t < 24; t++) {
      assertThat(values[34 + t] + change[t]).isCloseTo(values[34 + t + 2], within(1e-9));
    }
    assertThat(Arrays.stream(change, 26, change.length)).containsOnly(0.0);
  }

  @Test
  void inventory_caps_what_can_be_sold() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    double mean = forecast(model).baseline().mean() / 34;
    ScenarioForecast capped =
        forecast(model, new Scale(TV, 3, Span.ALL), new InventoryCap(mean / 2));
    assertThat(capped.outcome().mean()).isCloseTo(34 * mean / 2, within(1e-6 * mean));
    assertThat(capped.marginalRoi().mean()).isCloseTo(0, within(1e-9));
    assertThat(capped.probabilityOfLoss()).isEqualTo(1);
  }

  @Test
  void a_contingency_plan_says_how_likely_its_trigger_is() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    double mean = forecast(model).baseline().mean() / 34;
    List<ScenarioForecast> told =
        forecasts(
            model,
            new Scenario("sure", List.of(), new ContingencyTrigger(mean * 10, 2)),
            new Scenario("never", List.of(), new ContingencyTrigger(0, 1)),
            Scenario.of("none"));
    assertThat(told.get(0).triggered()).isEqualTo(1);
    assertThat(told.get(1).triggered()).isZero();
    assertThat(told.get(2).triggered()).isNull();
    assertThat(new ContingencyTrigger(5, 2).met(new double[] {4, 6, 4})).isFalse();
    assertThat(new ContingencyTrigger(5, 2).met(new double[] {6, 4, 4})).isTrue();
  }

  @Test
  void moves_without_a_test_and_with_an_old_one_are_warned_about() {
    LiftTest old =
        new LiftTest(
            List.of(SEARCH),
            SmallBrand.FIRST.plusWeeks(3),
            SmallBrand.FIRST.plusWeeks(7).minusDays(1),
            500,
            300,
            100,
            List.of());
    ResolvedMixModel model = new MadeUpPanel(120).tests(old).resolved();
    ScenarioForecast told = forecast(model, new Shift(TV, SEARCH, 0.1, Span.ALL));
    assertThat(told.warnings())
        .containsExactly(
            "No test anchors what the model believes of tv.",
            "The newest test of search is stale: 23 % of its information is left.");
    assertThat(forecast(model).warnings()).isEmpty();
  }

  @Test
  void three_presets_stand_side_by_side_whatever_the_best_allocation_is() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    List<ScenarioForecast> presets =
        MadeUpDraws.with(
            batch -> {
              PlanningDraws draws =
                  new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 100, batch);
              PlanFrame frame = PlanFrame.last(model, 26, 8);
              double all = frame.reference().total();
              SpendPlan plan = frame.reference().scaledTo(new double[] {0.1 * all, 0.9 * all});
              var outcome =
                  new BudgetOptimizer(frame, draws, plan, batch)
                      .optimise(AllocationRequest.budget(plan.total(), List.of()));
              Allocation best =
                  switch (outcome) {
                    case BudgetOptimizer.Outcome.Found(var found) -> found;
                    case BudgetOptimizer.Outcome.Infeasible(var limits) ->
                        throw new AssertionError(limits.toString());
                  };
              var forecasts = new ForecastScenarios(frame, draws, plan, MoveCaps.DEFAULT, batch);
              return PresetScenarios.of(forecasts, frame, plan, best).stream()
                  .map(preset -> preset.told().forecast())
                  .toList();
            });
    assertThat(presets)
        .extracting(ScenarioForecast::name)
        .containsExactly("conservative", "moderate", "aggressive");
    assertThat(presets.get(0).moved()).isCloseTo(0.05, within(1e-6));
    assertThat(presets.get(0).steps()).isEqualTo(1);
    assertThat(presets.get(0).lift().mean()).isPositive();
    assertThat(presets.get(1).moved()).isCloseTo(0.15, within(1e-6));
    assertThat(presets.get(1).steps()).isEqualTo(3);
    assertThat(presets.get(1).lift().mean()).isGreaterThan(presets.get(0).lift().mean());
    assertThat(presets.get(2).moved()).isBetween(0.15, 0.300001);
  }

  @Test
  void what_the_model_does_not_have_is_named() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast(model, new Scale(new ChannelId("radio"), 2, Span.ALL)))
        .withMessageContaining("radio");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast(model, new PullForward("sale", 2)))
        .withMessageContaining("sale");
  }
}
