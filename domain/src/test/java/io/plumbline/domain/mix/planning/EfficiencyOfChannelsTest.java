package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How well money works, counted as far as the payback window goes. */
class EfficiencyOfChannelsTest {

  private static List<ChannelEfficiency> measures(
      ResolvedMixModel model, int days, @Nullable Double breakEven) {
    return MadeUpDraws.with(
        batch -> {
          PlanningDraws draws =
              new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 40, batch);
          PaybackWindow window = new PaybackWindow(days);
          PlanFrame frame = EfficiencyMeasures.frame(model, 40, new PaybackWindow(120));
          return EfficiencyMeasures.of(frame, draws, frame.reference(), window, breakEven, batch);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void a_window_longer_than_any_lag_counts_the_whole_slope(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    List<ChannelEfficiency> measures = measures(model, 120, 1.0);
    double[] slopes =
        MadeUpDraws.with(
            batch -> {
              PlanningDraws draws =
                  new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 40, batch);
              PlanFrame frame = EfficiencyMeasures.frame(model, 40, new PaybackWindow(120));
              int[] places = BudgetOptimizer.paid(model);
              MixReturns returns =
                  new MixReturns(
                      frame, draws, places, frame.reference(), MixReturns.mean(draws), batch);
              double[] amounts = new double[places.length];
              for (int i = 0; i < places.length; i++) {
                amounts[i] = frame.reference().total(places[i]);
              }
              double[] own = new double[places.length];
              returns.evaluate(amounts, own);
              return own;
            });
    for (int i = 0; i < slopes.length; i++) {
      assertThat(measures.get(i).marginalRoi().mean())
          .isCloseTo(slopes[i], within(1e-9 * slopes[i]));
      assertThat(measures.get(i).payback().mean()).isCloseTo(1, within(1e-9));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void a_shorter_window_counts_less_of_everything(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    List<ChannelEfficiency> week = measures(model, 7, 1.0);
    List<ChannelEfficiency> month = measures(model, 28, 1.0);
    for (int i = 0; i < week.size(); i++) {
      assertThat(week.get(i).marginalRoi().mean()).isLessThan(month.get(i).marginalRoi().mean());
      assertThat(week.get(i).marginalCac().mean()).isGreaterThan(month.get(i).marginalCac().mean());
      assertThat(week.get(i).payback().mean()).isLessThan(month.get(i).payback().mean());
      assertThat(week.get(i).cost().get(3).cost().mean())
          .isGreaterThan(month.get(i).cost().get(3).cost().mean());
      assertThat(mean(week.get(i).headroom())).isLessThanOrEqualTo(mean(month.get(i).headroom()));
    }
  }

  private static double mean(@Nullable Estimate estimate) {
    return Objects.requireNonNull(estimate).mean();
  }

  @Test
  void sixty_days_are_eight_further_weeks() {
    assertThat(PaybackWindow.DEFAULT.days()).isEqualTo(60);
    assertThat(PaybackWindow.DEFAULT.lastLag(Granularity.WEEK)).isEqualTo(8);
    assertThat(PaybackWindow.DEFAULT.lastLag(Granularity.DAY)).isEqualTo(59);
    assertThat(new PaybackWindow(7).lastLag(Granularity.WEEK)).isZero();
  }

  @Test
  void money_beyond_the_break_even_is_wasted_and_money_short_of_it_is_headroom() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    ChannelEfficiency channel = measures(model, 60, 1.0).getFirst();
    double margin = channel.marginalRoi().mean();
    ChannelEfficiency strict = measures(model, 60, 3 * margin).getFirst();
    ChannelEfficiency mild = measures(model, 60, margin / 3).getFirst();
    assertThat(mean(strict.wasted())).isBetween(0.05, 1.0);
    assertThat(mean(strict.headroom())).isNegative();
    assertThat(mean(mild.wasted())).isLessThan(0.1);
    assertThat(mean(mild.headroom())).isPositive();
    assertThat(measures(model, 60, null).getFirst().headroom()).isNull();
  }

  @Test
  void the_cost_of_a_conversion_rises_along_the_curve_whatever_a_conversion_is_worth() {
    KpiSpec worth = new KpiSpec("revenue", KpiSpec.Kind.CONVERSIONS, new KpiSpec.Value.Fixed(2.5));
    List<ChannelEfficiency.CostPoint> cost =
        measures(new MadeUpPanel(60).kpi(worth).resolved(), 60, 1.0).getFirst().cost();
    for (int p = 1; p < cost.size(); p++) {
      assertThat(cost.get(p).cost().mean()).isGreaterThan(cost.get(p - 1).cost().mean());
      assertThat(cost.get(p).marginalRoi().mean()).isLessThan(cost.get(p - 1).marginalRoi().mean());
    }
    ChannelEfficiency channel =
        measures(new MadeUpPanel(60).kpi(worth).resolved(), 60, 1.0).getFirst();
    assertThat(channel.marginalCac().median())
        .isCloseTo(2.5 / channel.marginalRoi().median(), within(0.02));
  }

  @Test
  void people_reached_for_a_unit_of_money_are_told_where_reach_is_measured() {
    ResolvedMixModel model = MadeUpModels.reach(new MadeUpPanel(60)).resolved();
    List<ChannelEfficiency> measures = measures(model, 60, 1.0);
    // the made-up panel reaches one person for ten of its money
    assertThat(measures.get(0).reachEfficiency()).isCloseTo(0.1, within(1e-9));
    assertThat(measures.get(1).reachEfficiency()).isNull();
  }
}
