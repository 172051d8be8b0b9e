package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.mix.kernel.LiftKernel;
import io.plumbline.domain.mix.planning.ScenarioOperator.Adjust;
import io.plumbline.domain.mix.planning.ScenarioOperator.InventoryCap;
import io.plumbline.domain.mix.planning.ScenarioOperator.Scale;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scenario brings more, told channel by channel. */
class LiftSplitOverChannelsTest {

  private static final ChannelId TV = new ChannelId("tv");
  private static final ChannelId SEARCH = new ChannelId("search");

  private record SplitAndTold(LiftSplit split, ScenarioForecast told) {}

  private static LiftSplit split(ResolvedMixModel model, ScenarioOperator... operators) {
    return asked(model, operators).split();
  }

  private static SplitAndTold asked(ResolvedMixModel model, ScenarioOperator... operators) {
    Scenario scenario = Scenario.of("test", operators);
    return MadeUpDraws.with(
        batch -> {
          PlanningDraws draws =
              new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 100, batch);
          PlanFrame frame = PlanFrame.last(model, 26, 8);
          SpendPlan plan = frame.reference();
          return new SplitAndTold(
              LiftSplitter.of(frame, draws, plan, ScenarioPlan.of(frame, plan, scenario), batch),
              new ForecastScenarios(frame, draws, plan, MoveCaps.DEFAULT, batch)
                  .of(List.of(scenario))
                  .getFirst());
        });
  }

  private static double sum(LiftSplit split) {
    return split.parts().stream().mapToDouble(part -> part.change().mean()).sum();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void the_parts_add_up_to_the_lift_whatever_the_model_is_made_of(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    int paid = BudgetOptimizer.paid(model)[0];
    ChannelId first = model.channels().get(paid).spec().channel();
    SplitAndTold both =
        asked(model, new Scale(first, 1.4, Span.ALL), new Adjust("price", 1.1, 0, Span.ALL));
    LiftSplit split = both.split();
    double close = 1e-9 * split.outcome().mean();
    assertThat(split.parts()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(sum(split)).isCloseTo(split.lift().mean(), within(close));
    assertThat(split.lift().mean()).isCloseTo(both.told().lift().mean(), within(close));
    assertThat(split.lift().interval().upper())
        .isCloseTo(both.told().lift().interval().upper(), within(close));
    assertThat(split.baseline().mean()).isCloseTo(both.told().baseline().mean(), within(close));
    assertThat(split.outcome().mean()).isCloseTo(both.told().outcome().mean(), within(close));
  }

  @Test
  void a_channel_that_alone_changes_has_all_of_it_and_the_others_have_no_part() {
    LiftSplit split = split(new MadeUpPanel(60).resolved(), new Scale(TV, 2, Span.ALL));
    assertThat(split.parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.name()).isEqualTo("tv");
              assertThat(part.kind()).isEqualTo(LiftSplit.Kind.CHANNEL);
              assertThat(part.change().mean()).isPositive();
              assertThat(part.change().interval().lower())
                  .isCloseTo(split.lift().interval().lower(), within(1e-6));
            });
  }

  @Test
  void what_two_channels_bring_together_is_split_by_shapleys_value() {
    ResolvedMixModel model = MadeUpModels.halo(new MadeUpPanel(60)).resolved();
    LiftSplit split = split(model, new Scale(TV, 2, Span.ALL), new Scale(SEARCH, 0.5, Span.ALL));
    // the oracle: every order of the two, each coalition asked of the evaluator
    Estimate tv =
        MadeUpDraws.with(
            batch -> {
              PlanningDraws draws =
                  new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 100, batch);
              PlanFrame frame = PlanFrame.last(model, 26, 8);
              SpendPlan none = frame.reference();
              SpendPlan onlyTv = plan(frame, new Scale(TV, 2, Span.ALL));
              SpendPlan onlySearch = plan(frame, new Scale(SEARCH, 0.5, Span.ALL));
              SpendPlan both =
                  plan(frame, new Scale(TV, 2, Span.ALL), new Scale(SEARCH, 0.5, Span.ALL));
              PairedOutcomes asked =
                  PairedOutcomes.of(frame, draws, List.of(none, onlyTv, onlySearch, both), batch);
              double[] first = asked.gain(1, 0);
              double[] last = asked.gain(3, 2);
              double[] mean = new double[first.length];
              for (int d = 0; d < mean.length; d++) {
                mean[d] = (first[d] + last[d]) / 2;
              }
              return Summary.of(mean);
            });
    Estimate told = split.parts().getFirst().change();
    double close = 1e-9 * split.outcome().mean();
    assertThat(split.parts().getFirst().name()).isEqualTo("tv");
    assertThat(told.mean()).isCloseTo(tv.mean(), within(close));
    assertThat(told.interval().lower()).isCloseTo(tv.interval().lower(), within(close));
    assertThat(told.interval().upper()).isCloseTo(tv.interval().upper(), within(close));
  }

  private static SpendPlan plan(PlanFrame frame, ScenarioOperator... operators) {
    return ScenarioPlan.of(frame, frame.reference(), Scenario.of("test", operators)).plan();
  }

  @Test
  void what_no_period_can_bring_is_a_part_of_its_own_that_only_takes() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    LiftSplit free = split(model, new Scale(TV, 2, Span.ALL));
    double most = free.outcome().mean() / 34;
    LiftSplit capped = split(model, new Scale(TV, 2, Span.ALL), new InventoryCap(most));
    LiftSplit.Part cap = capped.parts().getLast();
    assertThat(cap.kind()).isEqualTo(LiftSplit.Kind.CAP);
    assertThat(cap.change().mean()).isNegative();
    assertThat(capped.parts().getFirst().change().mean())
        .isCloseTo(free.lift().mean(), within(1e-6));
    assertThat(sum(capped)).isCloseTo(capped.lift().mean(), within(1e-6));
  }

  @Test
  void where_parts_multiply_each_has_its_share_of_the_logarithm() {
    // from e to e^3 by steps of 0.5 and 1.5 of the logarithm: a quarter and three quarters
    double[] weights = new double[2];
    LiftKernel.weights(
        new double[] {Math.E, Math.E}, new double[] {2, 0}, new double[] {1, 1}, true, weights);
    double difference = Math.exp(3) - Math.E;
    assertThat(0.5 * weights[0]).isCloseTo(difference / 4, within(1e-12));
    assertThat(1.5 * weights[0]).isCloseTo(3 * difference / 4, within(1e-12));
    assertThat(weights[1]).isEqualTo(Math.E);
  }
}
