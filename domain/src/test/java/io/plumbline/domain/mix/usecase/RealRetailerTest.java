package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.CsvColumns;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 209 weeks of a real retailer: ten channels, 27 controls, the last 13 weeks held out. */
@Tag("sampling")
class RealRetailerTest {

  /** Fitted once: every rule below is about the same fit. */
  private static final MixModelReport REPORT = fit();

  private static MixModelReport fit() {
    CsvColumns data = CsvColumns.read("/mmm/retail_weekly.csv");
    MixModelSpec spec = Specs.retailer(data, 13);
    return Fits.fitted(spec, data.dataset(spec), Fits.settings(1000, 1000, 1), 2).report();
  }

  @Test
  void the_chains_agree() {
    assertThat(REPORT.diagnostics().maxRhat()).isLessThanOrEqualTo(1.01);
    assertThat(REPORT.diagnostics().minEssBulk()).isGreaterThan(1000);
    assertThat(REPORT.diagnostics().minEssTail()).isGreaterThan(400);
    assertThat(REPORT.diagnostics().minEbfmi()).isGreaterThan(0.3);
    assertThat(REPORT.diagnostics().divergences()).isLessThanOrEqualTo(4);
  }

  @Test
  void every_check_is_there_and_says_something() {
    assertThat(REPORT.diagnostics().checks())
        .extracting(Check::check)
        .containsExactly(
            "convergence",
            "effective sample size",
            "divergences",
            "energy",
            "residual autocorrelation",
            "negative baseline",
            "fit",
            "total outcome",
            "influential observations",
            "out-of-sample error",
            "learning",
            "plausible returns",
            "unseen causes",
            "collinearity",
            "form",
            "structural break",
            "spend follows demand",
            "history");
    assertThat(REPORT.diagnostics().checks())
        .allSatisfy(check -> assertThat(check.detail()).hasSizeGreaterThan(30));
  }

  @Test
  void channels_whose_roi_only_repeats_the_prior_are_named() {
    assertThat(REPORT.diagnostics().checks())
        .filteredOn(check -> check.check().equals("learning"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.verdict()).isEqualTo(Diagnostics.Verdict.REVIEW);
              assertThat(check.detail()).contains("mdsp_auddig", "experiment");
            });
  }

  @Test
  void the_parts_add_up_to_what_is_fitted() {
    Decomposition decomposition = REPORT.decomposition();
    for (int t = 0; t < decomposition.periods().size(); t++) {
      int period = t;
      double sum =
          decomposition.components().stream()
              .mapToDouble(component -> component.mean()[period])
              .sum();
      assertThat(sum).isCloseTo(decomposition.fitted()[t], within(1e-9 * Math.abs(sum)));
    }
    double whole =
        REPORT.baseline().mean()
            + REPORT.channels().stream().mapToDouble(c -> c.contribution().mean()).sum()
            + REPORT.treatments().stream().mapToDouble(t -> t.contribution().mean()).sum();
    double fitted = 0;
    for (double value : decomposition.fitted()) {
      fitted += value;
    }
    assertThat(whole).isCloseTo(fitted, within(1e-9 * fitted));
  }

  @Test
  void thirteen_weeks_are_forecast_that_were_not_seen() {
    Accuracy.Holdout holdout = Objects.requireNonNull(REPORT.accuracy().holdout());
    assertThat(holdout.periods()).isEqualTo(13);
    assertThat(holdout.wmape()).isBetween(0.0, 0.5);
    assertThat(holdout.coverage90()).isBetween(0.6, 1.0);
    assertThat(holdout.accuracy().mean()).isBetween(0.3, 1.0);
    assertThat(REPORT.decomposition().holdout()).isEqualTo(13);
    assertThat(REPORT.decomposition().actual()).hasSize(209);
  }

  @Test
  void curves_pass_through_nothing_and_through_the_contribution() {
    assertThat(REPORT.channels())
        .hasSize(10)
        .allSatisfy(
            channel -> {
              assertThat(channel.responseCurve()).hasSize(41);
              assertThat(channel.responseCurve().getFirst().incrementalOutcome().mean()).isZero();
              assertThat(point(channel).incrementalOutcome().mean())
                  .isCloseTo(
                      channel.contribution().mean(), within(1e-9 * channel.contribution().mean()));
              assertThat(point(channel).marginalRoi()).isEqualTo(channel.marginalRoi());
              assertThat(point(channel).spend()).isEqualTo(channel.spend());
            });
  }

  @Test
  void fourteen_spans_of_thirteen_weeks_end_in_the_last_half_year() {
    assertThat(REPORT.trailing()).hasSize(14).allMatch(span -> span.periods() == 13);
    assertThat(REPORT.trailing().getLast().last()).isEqualTo(REPORT.data().last());
    assertThat(REPORT.trailing())
        .allSatisfy(
            span ->
                assertThat(span.roi().mean())
                    .isCloseTo(span.contribution().mean() / span.spend(), within(1e-9)));
  }

  private static CurvePoint point(ChannelResult channel) {
    return channel.responseCurve().stream()
        .filter(at -> at.multiplier() == 1)
        .findFirst()
        .orElseThrow();
  }
}
