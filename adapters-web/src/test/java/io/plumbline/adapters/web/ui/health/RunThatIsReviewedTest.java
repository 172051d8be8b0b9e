package io.plumbline.adapters.web.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.adapters.web.ui.Fact;
import io.plumbline.adapters.web.ui.chart.PairedChart;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.ParameterSummary;
import io.plumbline.domain.shared.CredibleInterval;
import org.junit.jupiter.api.Test;

class RunThatIsReviewedTest {

  private static HealthPage page(MixModelReport report) {
    return HealthPage.of(MadeUpRun.of(report), MadeUpRun.BRAND);
  }

  private static HealthPage saying(Verdict worst) {
    return page(MadeUpReport.report(8, worst, 0.059));
  }

  @Test
  void the_verdict_is_one_sentence() {
    assertThat(saying(Verdict.PASS).review().verdict()).isEqualTo("Every check passes");
    assertThat(saying(Verdict.REVIEW).review().verdict())
        .isEqualTo("Usable, with 1 check to look at");
    assertThat(saying(Verdict.FAIL).review().verdict())
        .isEqualTo("Not to be acted on: 1 check fails");
  }

  @Test
  void the_lead_counts_the_checks_and_says_what_the_worst_found_and_what_to_do() {
    assertThat(saying(Verdict.FAIL).review().lead())
        .startsWith("8 checks pass, 0 need a look, 1 fails. What the fit leaves correlates")
        .endsWith("add the control that moves demand.");
    assertThat(saying(Verdict.PASS).review().lead())
        .isEqualTo("9 checks pass, 0 need a look, 0 fail.");
  }

  @Test
  void failures_come_first_and_keep_their_order_otherwise() {
    assertThat(saying(Verdict.FAIL).review().rows())
        .extracting(Review.Row::name)
        .startsWith("Residual autocorrelation", "Convergence", "Effective sample size");
  }

  @Test
  void meridians_verdict_stands_beside_ours_where_it_has_the_check() {
    Review review = saying(Verdict.PASS).review();
    Review.Row baseline =
        review.rows().stream()
            .filter(row -> row.name().equals("Negative baseline"))
            .findFirst()
            .orElseThrow();
    assertThat(baseline.meridian()).extracting(check -> check.check()).isEqualTo("baseline");
    assertThat(review.rows().stream().filter(row -> row.ours() == null))
        .extracting(Review.Row::name)
        .containsExactly("ROI consistency");
  }

  @Test
  void the_worst_sampled_parameter_comes_first() {
    assertThat(saying(Verdict.PASS).parameters())
        .extracting(ParameterSummary::rhat)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void the_file_of_parameters_has_all_of_them_with_full_numbers() {
    HealthPage page = saying(Verdict.PASS);
    assertThat(page.sheet().csv().lines()).hasSize(page.parameters().size() + 1);
    assertThat(page.sheet().csv())
        .startsWith(
            "parameter,estimate_mean,estimate_lower90,estimate_upper90,sd,rhat,ess_bulk,ess_tail,"
                + "mcse,prior_lower90,prior_upper90");
  }

  @Test
  void what_the_data_added_is_drawn_for_each_quantity_of_the_channels() {
    HealthPage page = saying(Verdict.PASS);
    assertThat(page.learning())
        .extracting(Learning::quantity)
        .containsExactly("ROI", "Carry-over, alpha", "Half saturation", "Slope of the curve");
    assertThat(page.learning().getFirst().rows()).hasSize(10);
    assertThat(page.learning().get(2).unit()).isEqualTo("$k of spend a week");
  }

  @Test
  void how_much_the_data_taught_is_told_in_words_and_next_to_nothing_stands_out() {
    PairedChart.Row taught =
        Learning.row("TV", CredibleInterval.ninety(0, 4), MadeUpReport.around(1.5, 0.3));
    PairedChart.Row untaught =
        Learning.row("Radio", CredibleInterval.ninety(1, 2), MadeUpReport.around(1.5, 0.4));
    assertThat(taught.words()).isEqualTo("75% narrower");
    assertThat(taught.standsOut()).isFalse();
    assertThat(untaught.words()).isEqualTo("32% wider");
    assertThat(untaught.standsOut()).isTrue();
  }

  @Test
  void weeks_that_sway_the_model_are_counted_in_words() {
    assertThat(saying(Verdict.PASS).looWords()).startsWith("2 weeks sway the model so much");
    assertThat(saying(Verdict.PASS).looFacts())
        .extracting(Fact::label)
        .contains("Largest Pareto k");
  }

  @Test
  void a_run_kept_without_its_health_still_has_its_checks_and_its_fit() {
    HealthPage old = page(MadeUpReport.withoutHealth(MadeUpReport.passing(8)));
    assertThat(old.review().rows()).hasSize(9);
    assertThat(old.parameters()).isEmpty();
    assertThat(old.learning()).isEmpty();
    assertThat(old.looFacts()).isEmpty();
    assertThat(old.decomposition().periods()).hasSize(143);
  }

  @Test
  void a_brand_that_tests_too_seldom_is_red_beside_checks_that_pass() {
    HealthPage page =
        saying(Verdict.PASS)
            .with(new Diagnostics.Check("two tests a year", Verdict.FAIL, "1 test ended."));
    assertThat(page.review().verdict()).isEqualTo("Not to be acted on: 1 check fails");
    assertThat(page.review().rows().getFirst().name()).isEqualTo("Two tests a year");
    assertThat(page.review().lead()).endsWith("1 fails. 1 test ended.");
  }
}
