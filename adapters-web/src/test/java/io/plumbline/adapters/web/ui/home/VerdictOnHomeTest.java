package io.plumbline.adapters.web.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.Criterion;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.reporting.Verdict;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictOnHomeTest {

  private static final Brand BRAND =
      new Brand(new BrandId("harbour"), "Harbour", Currency.getInstance("USD"));

  @Test
  void without_data_the_way_on_is_the_import() {
    HomePage page =
        HomePage.of(
            BRAND,
            new HomeSummary(new Verdict.NoObservations(), List.of(), null),
            DecisionCurrency.DEFAULT);
    assertThat(page.message().headline()).isEqualTo("There is nothing to judge yet: no data.");
    assertThat(page.message().step()).isEqualTo(HomePage.Step.IMPORT);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void without_a_model_the_way_on_is_the_fit() {
    HomePage page =
        HomePage.of(
            BRAND,
            new HomeSummary(new Verdict.NoModel(), List.of(), null),
            DecisionCurrency.DEFAULT);
    assertThat(page.message().step()).isEqualTo(HomePage.Step.FIT);
  }

  @Test
  void a_model_that_passes_without_a_test_is_not_yet_to_be_acted_on() {
    HomePage page = page(MadeUpReport.passing(8));
    assertThat(page.message().headline())
        .isEqualTo(
            "Not yet: the model passes its own checks, but no channel has a test behind it.");
    assertThat(page.message().lead())
        .contains("missed the outcome by 5.9% over the last 4 weeks")
        .contains("inside its 15% limit");
  }

  @Test
  void the_page_says_which_run_it_is_about_and_why() {
    assertThat(page(MadeUpReport.passing(8)).over())
        .endsWith(", R-0007, latest run, no champion yet");
  }

  @Test
  void a_failed_check_forbids_the_figures_and_says_which_failed() {
    HomePage page = page(MadeUpReport.report(8, Diagnostics.Verdict.FAIL, 0.059));
    assertThat(page.message().headline()).isEqualTo("Do not act: the model fails its own checks.");
    assertThat(page.message().lead())
        .startsWith("One check fails")
        .contains("correlates with the period before");
  }

  @Test
  void several_failed_checks_are_named_and_the_way_on_is_where_they_are_explained() {
    assertThat(
            VerdictWords.failing(
                List.of(
                    new Diagnostics.Check("convergence", Diagnostics.Verdict.FAIL, "R-hat ..."),
                    new Diagnostics.Check("energy", Diagnostics.Verdict.PASS, "fine"),
                    new Diagnostics.Check("form", Diagnostics.Verdict.FAIL, "With Hill ..."))))
        .isEqualTo("They are convergence, form. Model health says what each found and what to do.");
    assertThat(page(MadeUpReport.report(8, Diagnostics.Verdict.FAIL, 0.059)).message().step())
        .isEqualTo(HomePage.Step.HEALTH);
  }

  @Test
  void a_missed_forecast_is_told_with_its_limit() {
    HomePage page = page(MadeUpReport.report(8, Diagnostics.Verdict.PASS, 0.182));
    assertThat(page.message().lead()).contains("18.2%").contains("the limit is 15%");
  }

  @Test
  void a_check_that_wants_a_look_is_in_the_sentence() {
    HomePage page = page(MadeUpReport.report(8, Diagnostics.Verdict.REVIEW, 0.059));
    assertThat(page.message().headline())
        .isEqualTo("Not yet: one check wants a look, and no channel has a test behind it.");
  }

  @Test
  void the_channels_are_ranked_by_the_return_of_the_next_unit() {
    assertThat(page(MadeUpReport.passing(8)).next())
        .extracting(HomePage.NextUnit::channel)
        .startsWith("Audio digital", "Search")
        .endsWith("Newspaper");
  }

  @Test
  void it_says_what_a_model_cannot_tell_and_does_not_promise_today() {
    assertThat(page(MadeUpReport.passing(8)).reach())
        .singleElement()
        .asString()
        .contains("not what works today")
        .doesNotContain("real-time");
  }

  @Test
  void a_short_history_is_said_before_everything_else() {
    LocalDate monday = LocalDate.of(2026, 1, 5);
    assertThat(Reach.of(new MixModelReport.Data(60, 1, monday, monday.plusWeeks(59), "7b")))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Short history: 60 weeks. Below 104 weeks");
  }

  @Test
  void whoever_may_act_is_told_which_channels_were_tested() {
    HomeSummary summary =
        new HomeSummary(
            new Verdict.MayAct(2, 12),
            List.of(),
            new ShownRun.Latest(MadeUpRun.of(MadeUpReport.everything(8))));
    assertThat(VerdictWords.of(summary, "week").lead())
        .endsWith("Tested in the last 6 months: Digital video, Social.");
  }

  private static HomePage page(MixModelReport report) {
    List<Criterion> criteria = Criterion.of(report, 92);
    return HomePage.of(
        BRAND,
        new HomeSummary(Verdict.of(criteria), criteria, new ShownRun.Latest(MadeUpRun.of(report))),
        DecisionCurrency.DEFAULT);
  }
}
