package io.plumbline.adapters.web.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ForestChart;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a test that was read out, and of one that runs. */
class ResultOnScreenTest {

  private static final BrandId BRAND = new BrandId("harbour-retail");
  private static final Optional<Units> DOLLARS =
      Optional.of(new Units(Currency.getInstance("USD"), KpiSpec.Kind.REVENUE, "week"));

  private static Experiment.Running running() {
    TestPlan plan = SampleTests.plan();
    return (Experiment.Running)
        SampleTests.lived(
                SampleTests.begun(BRAND, 1, null, plan),
                List.of(
                    new ExperimentEvent.Registered(plan.content()),
                    new ExperimentEvent.Started(plan.first())))
            .experiment();
  }

  private static ResultView view(
      double estimate, double lower, double upper, double lift, double spend) {
    TestPlan plan = SampleTests.plan();
    ExperimentHistory begun = SampleTests.begun(BRAND, 1, null, plan);
    Experiment test =
        SampleTests.lived(
                begun,
                List.of(
                    new ExperimentEvent.Registered(plan.content()),
                    new ExperimentEvent.Started(plan.first()),
                    new ExperimentEvent.ReadOut(
                        new ExperimentResult(
                            estimate,
                            600,
                            lower,
                            upper,
                            new Probability(0.95),
                            0.0004,
                            lift,
                            spend,
                            "indexed_scm",
                            "fit: good"),
                        ReadoutScope.asPlanned(plan, "batch 7"),
                        List.of())))
            .experiment();
    return new ResultView((Experiment.ReadOut) test, DOLLARS, Optional.empty());
  }

  @Test
  void a_cut_that_cost_something_says_what_each_unit_of_money_not_spent_cost() {
    ResultView view = view(-2_400, -3_600, -1_200, -0.06, -1_200);
    assertThat(view.sentence())
        .isEqualTo(
            "With $1.20k less spent on tv in 2 markets, revenue was 6.0% lower than it would have"
                + " been (−9.0% to −3.0%, 95%). Each $1 not spent cost $2.00 (1.00 to 3.00, 95%) of"
                + " revenue.");
    assertThat(view.outcome().value()).isEqualTo("−$2.40k");
    assertThat(view.outcome().interval()).isEqualTo("−$3.60k to −$1.20k, 95%");
  }

  @Test
  void nothing_found_is_no_proof_of_nothing() {
    assertThat(view(-400, -1_600, 800, -0.01, -1_200).sentence())
        .contains("no effect on revenue was found")
        .contains("anything from −4.0% to +2.0%, 95% is possible")
        .contains("no proof that there is none");
  }

  @Test
  void an_open_side_is_said_to_be_open() {
    ResultView view = view(2_400, 1_200, Double.POSITIVE_INFINITY, 0.06, 1_200);
    assertThat(view.outcome().interval()).isEqualTo("at least +$1.20k, 95%");
    assertThat(view.lift().interval()).isEqualTo("at least +3.0%, 95%");
  }

  @Test
  void without_a_change_of_spend_there_is_no_return_and_no_row() {
    ResultView view = view(-2_400, -3_600, -1_200, -0.06, 0);
    assertThat(view.perMoney()).isEmpty();
    assertThat(view.agreement().rows()).isEmpty();
    assertThat(view.facts())
        .anySatisfy(
            fact -> {
              assertThat(fact.label()).isEqualTo("Return per $1");
              assertThat(fact.figure().interval()).isEqualTo("no spend changed");
            });
  }

  @Test
  void the_model_before_and_after_stands_beside_the_test() {
    ResultView alone = view(-2_400, -3_600, -1_200, -0.06, -1_200);
    Estimate before = estimate(2.7, 0.6);
    Estimate after = estimate(2.35, 0.3);
    CalibrationResult result =
        new CalibrationResult(
            TestedChannel.of(alone.test()).lift().orElseThrow(),
            600,
            1,
            estimate(-3_240, 700),
            estimate(-2_800, 350),
            2.4,
            List.of(new CalibrationResult.Channel("tv", before, after)));
    ResultView view =
        new ResultView(alone.test(), DOLLARS, Optional.of(new TestReader.HeldTo("R-0212", result)));
    assertThat(view.agreement().rows())
        .extracting(ForestChart.Row::name)
        .containsExactly("Test", "Model without it", "Model, R-0212");
    assertThat(view.agreement().words().orElseThrow())
        .contains("disagree by 2.4 standard errors")
        .contains("moved from 2.70");
  }

  @Test
  void a_running_test_says_what_its_newest_look_means() {
    Experiment.Running test = running();
    assertThat(LooksSection.sentence(test))
        .contains("nobody looked yet")
        .contains("The next planned look is after day 7, 6 Dec 2026.");
    assertThat(LooksSection.sentence(looked(test, 7, true, Look.Verdict.CONTINUE)))
        .contains("let it run")
        .contains("after day 14");
    assertThat(LooksSection.sentence(looked(test, 7, true, Look.Verdict.SIGNIFICANT)))
        .contains("beyond its boundary");
    assertThat(LooksSection.sentence(looked(test, 9, false, Look.Verdict.SIGNIFICANT)))
        .contains("proves nothing");
  }

  private static Experiment.Running looked(
      Experiment.Running test, int day, boolean planned, Look.Verdict verdict) {
    return new Experiment.Running(
        test.registered(),
        test.started(),
        test.by(),
        List.of(SampleTests.look(test.plan().first().plusDays(day - 1L), day, planned, verdict)));
  }

  private static Estimate estimate(double mean, double sd) {
    return new Estimate(
        mean, sd, mean, CredibleInterval.ninety(mean - 1.645 * sd, mean + 1.645 * sd));
  }
}
