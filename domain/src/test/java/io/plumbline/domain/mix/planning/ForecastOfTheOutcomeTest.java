package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.forecast.PlannedSpend;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.Estimate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is promised of the coming periods. */
class ForecastOfTheOutcomeTest {

  private static final int DRAWS = 2000;

  private record Asked(Promise promise, double[][] expected, double sigma) {}

  private static Asked ask(ResolvedMixModel model, int periods) {
    return MadeUpDraws.with(
        batch -> {
          PlanningDraws draws =
              new PlanningDraws(model, MadeUpDraws.of(model, DRAWS, 5, batch), DRAWS, batch);
          ComingPeriods coming =
              ComingPeriods.of(
                  draws, HolidayCalendar.NONE, periods, PaybackWindow.DEFAULT, Map.of());
          SpendPlan plan = coming.frame().reference();
          PlanEvaluator evaluator = new PlanEvaluator(coming.frame(), coming.draws());
          LaidPlan laid = LaidPlan.of(coming.frame(), plan);
          double[][] expected = new double[periods][DRAWS];
          double[] all = new double[coming.frame().periods()];
          double[] position = new double[model.dimension()];
          double variance = 0;
          for (int d = 0; d < DRAWS; d++) {
            evaluator.load(d);
            evaluator.outcome(laid, Double.POSITIVE_INFINITY, all);
            for (int t = 0; t < periods; t++) {
              expected[t][d] = all[t];
            }
            draws.read(d, position);
            double sigma = model.scale().unit() * Math.exp(position[model.sigmaPlace()]);
            variance += sigma * sigma / DRAWS;
          }
          return new Asked(
              OutcomeForecaster.of(coming, plan, batch), expected, Math.sqrt(variance));
        });
  }

  @Test
  void it_is_what_every_draw_expects_scattered_by_its_noise() {
    Asked asked = ask(new MadeUpPanel(60).resolved(), 6);
    for (int t = 0; t < 6; t++) {
      Estimate told = asked.promise().outcome().periods().get(t);
      double mean = Arrays.stream(asked.expected()[t]).average().orElseThrow();
      double spread =
          Arrays.stream(asked.expected()[t]).map(one -> (one - mean) * (one - mean)).sum()
              / (DRAWS - 1);
      double sd = Math.sqrt(spread + asked.sigma() * asked.sigma());
      assertThat(told.mean()).isCloseTo(mean, within(4 * asked.sigma() / Math.sqrt(DRAWS)));
      assertThat(told.sd()).isCloseTo(sd, within(0.06 * sd));
    }
    double sum = asked.promise().outcome().periods().stream().mapToDouble(Estimate::mean).sum();
    assertThat(asked.promise().outcome().total().mean()).isCloseTo(sum, within(1e-9 * sum));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void every_kind_of_model_promises_near_what_it_expects(String name, MadeUpPanel panel) {
    Asked asked = ask(panel.resolved(), 3);
    double worth = panel.spec().kpi().value() == null ? 1 : 2.5;
    for (int t = 0; t < 3; t++) {
      double mean = Arrays.stream(asked.expected()[t]).average().orElseThrow() / worth;
      Estimate told = asked.promise().outcome().periods().get(t);
      assertThat(told.mean()).isCloseTo(mean, within(5 * told.sd() / Math.sqrt(DRAWS)));
      assertThat(told.interval().lower()).isLessThan(told.interval().upper());
    }
  }

  @Test
  void the_further_away_the_less_is_promised() {
    Asked asked = ask(new MadeUpPanel(60).resolved(), 40);
    assertThat(asked.promise().outcome().periods().get(39).sd())
        .isGreaterThan(1.1 * asked.promise().outcome().periods().get(0).sd());
  }

  @Test
  void it_names_its_plan_to_the_cent_and_what_weakens_it() {
    Promise promise =
        ask(new MadeUpPanel(60).window(new WindowSpec(null, null, 8)).resolved(), 2).promise();
    assertThat(promise.plan())
        .extracting(PlannedSpend::channel)
        .containsExactly(MadeUpPanel.named("tv"), MadeUpPanel.named("search"));
    assertThat(promise.plan()).allMatch(spend -> spend.cents().size() == 2);
    assertThat(promise.remarks())
        .singleElement()
        .asString()
        .contains("without the outcome of the last 8 periods");
    assertThat(promise.periods().getFirst()).isEqualTo(promise.seen().plusWeeks(1));
  }
}
