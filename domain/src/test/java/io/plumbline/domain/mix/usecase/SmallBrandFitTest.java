package io.plumbline.domain.mix.usecase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.shared.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a fit of a small brand answers, and how the answers hang together. */
@Tag("sampling")
class SmallBrandFitTest {

  private static final int WEEKS = 80;
  private static final int HOLDOUT = 12;

  /** Fitted once: the price counts as a treatment, the last twelve weeks are held out. */
  private static final FittedMixModel MODEL =
      Fits.fitted(
          SmallBrand.of(WEEKS)
              .control("price", SmallBrand.of(WEEKS).controlValues("price"), true)
              .window(new WindowSpec(null, null, HOLDOUT)),
          3);

  private static final MixModelReport REPORT = MODEL.report();

  @Test
  void a_contribution_is_roi_times_spend_draw_by_draw() {
    ChannelResult tv = channel(REPORT, "tv");
    Estimate roi = Objects.requireNonNull(tv.roi());
    near(roi.times(tv.spend()), tv.contribution(), 1e-9);
    near(drawn("roi.tv"), roi, 1e-9);
    double outcome = Arrays.stream(REPORT.decomposition().actual()).sum();
    near(tv.contributionShare().times(outcome), tv.contribution(), 1e-9);
  }

  @Test
  void the_marginal_return_of_a_concave_curve_lies_below_the_average_one() {
    for (ChannelResult channel : REPORT.channels()) {
      Estimate roi = Objects.requireNonNull(channel.roi());
      Estimate marginal = Objects.requireNonNull(channel.marginalRoi());
      assertThat(marginal.mean()).isPositive().isLessThan(roi.mean());
    }
  }

  @Test
  void the_curve_rises_and_its_margin_falls() {
    List<CurvePoint> curve = channel(REPORT, "tv").responseCurve();
    for (int i = 1; i < curve.size(); i++) {
      assertThat(curve.get(i).incrementalOutcome().mean())
          .isGreaterThan(curve.get(i - 1).incrementalOutcome().mean());
      assertThat(requireNonNull(curve.get(i).marginalRoi()).mean())
          .isLessThan(requireNonNull(curve.get(i - 1).marginalRoi()).mean());
    }
  }

  @Test
  void the_curve_is_extrapolated_where_average_spend_would_exceed_the_highest_ever() {
    for (ChannelResult channel : REPORT.channels()) {
      for (CurvePoint point : channel.responseCurve()) {
        assertThat(point.extrapolated())
            .isEqualTo(point.multiplier() * channel.averageSpend() > channel.highestSpend());
      }
      assertThat(channel.responseCurve().getLast().extrapolated()).isTrue();
    }
  }

  @Test
  void the_treatment_is_counted_from_its_lowest_level() {
    assertThat(REPORT.treatments())
        .singleElement()
        .satisfies(
            price -> {
              assertThat(price.name()).isEqualTo("price");
              assertThat(price.contribution().mean()).isNegative();
            });
    Component price =
        REPORT.decomposition().components().stream()
            .filter(component -> component.kind() == Component.Kind.TREATMENT)
            .findFirst()
            .orElseThrow();
    assertThat(Arrays.stream(price.mean()).max().orElseThrow()).isCloseTo(0, within(1e-9));
  }

  @Test
  void the_price_effect_is_found() {
    assertThat(drawn("treatment.price").interval().contains(-40)).isTrue();
  }

  /**
   * Knots stand every four weeks: the 17th where the fit ends, the 20th after the last week. The
   * variance of a thousand draws is known within a quarter, at four standard errors.
   */
  @Test
  void beyond_the_fit_the_trend_walks_on_as_freely_as_its_scale_allows() {
    double[] scale = draws("trend_scale");
    double variance = Arrays.stream(scale).map(tau -> tau * tau).average().orElseThrow();
    double ahead = variance(difference(draws("trend.knot_19"), draws("trend.knot_17")));
    double seen = variance(difference(draws("trend.knot_10"), draws("trend.knot_8")));
    assertThat(ahead).isCloseTo(2 * variance, within(0.5 * variance));
    assertThat(seen).isLessThan(0.9 * 2 * variance);
  }

  @Test
  void the_predictive_interval_holds_the_expectation() {
    Decomposition parts = REPORT.decomposition();
    for (int t = 0; t < WEEKS; t++) {
      assertThat(parts.lower90()[t]).isLessThan(parts.fitted()[t]);
      assertThat(parts.upper90()[t]).isGreaterThan(parts.fitted()[t]);
    }
    assertThat(REPORT.accuracy().coverage90()).isBetween(0.85, 1.0);
  }

  @Test
  void the_held_out_weeks_were_not_seen() {
    SmallBrand other =
        SmallBrand.of(WEEKS)
            .control("price", SmallBrand.of(WEEKS).controlValues("price"), true)
            .window(new WindowSpec(null, null, HOLDOUT));
    for (int t = WEEKS - HOLDOUT; t < WEEKS; t++) {
      other.outcome()[t] *= 3;
    }
    FittedMixModel refit = Fits.fitted(other, 3);
    assertThat(refit.posterior().values()).isEqualTo(MODEL.posterior().values());
    assertThat(refit.report().data().sha256()).isNotEqualTo(REPORT.data().sha256());
  }

  @Test
  void the_draws_carry_the_names_people_read() {
    assertThat(MODEL.posterior().names())
        .startsWith(
            "roi.tv",
            "alpha.tv",
            "half_saturation.tv",
            "roi.search",
            "alpha.search",
            "half_saturation.search",
            "sigma",
            "trend_scale",
            "intercept",
            "trend.linear")
        .contains("season.sin_1", "treatment.price", "trend.knot_1");
  }

  @Test
  void without_carry_over_and_saturation_there_are_no_such_parameters() {
    SmallBrand brand = SmallBrand.of(60).baseline(new BaselineSpec(0, true, 8, null));
    AdstockSpec none = new AdstockSpec(AdstockSpec.Family.NONE, 0);
    SaturationSpec linear = new SaturationSpec(SaturationSpec.Family.NONE, false);
    brand.channel("tv", brand.spend("tv"), none, linear, null);
    MixModelReport report = Fits.fitted(brand, 1).report();
    ChannelResult tv = channel(report, "tv");
    assertThat(tv.parameters()).isEmpty();
    assertThat(tv.carryoverShare().mean()).isZero();
    near(Objects.requireNonNull(tv.marginalRoi()), Objects.requireNonNull(tv.roi()), 1e-6);
    assertThat(report.decomposition().components())
        .extracting(Component::name)
        .containsExactly("trend", "controls", "search", "tv");
  }

  /** A power of two, so that scaling costs no digit and the very same draws are taken. */
  @Test
  void scaling_spend_or_outcome_scales_the_answers_and_nothing_else() {
    SmallBrand plain = SmallBrand.of(60).conversions();
    SmallBrand scaled = SmallBrand.of(60).conversions();
    for (int t = 0; t < 60; t++) {
      scaled.outcome()[t] *= 1024;
      scaled.spend("tv")[t] *= 256;
      scaled.spend("search")[t] *= 256;
    }
    MixModelReport one = Fits.fitted(plain, 1).report();
    MixModelReport other = Fits.fitted(scaled, 1).report();
    near(one.baseline().times(1024), other.baseline(), 1e-9);
    for (int m = 0; m < 2; m++) {
      ChannelResult before = one.channels().get(m);
      ChannelResult after = other.channels().get(m);
      near(before.contribution().times(1024), after.contribution(), 1e-9);
      near(before.contributionShare(), after.contributionShare(), 1e-9);
      near(
          Objects.requireNonNull(before.roi()).times(4), Objects.requireNonNull(after.roi()), 1e-9);
      near(before.carryoverShare(), after.carryoverShare(), 1e-9);
      near(estimate(before, "alpha"), estimate(after, "alpha"), 1e-9);
      near(
          estimate(before, "half_saturation_spend").times(256),
          estimate(after, "half_saturation_spend"),
          1e-9);
    }
    assertThat(other.accuracy().r2()).isCloseTo(one.accuracy().r2(), within(1e-9));
    assertThat(other.diagnostics()).isEqualTo(one.diagnostics());
  }

  private static Estimate estimate(ChannelResult channel, String parameter) {
    return Objects.requireNonNull(channel.parameters().get(parameter));
  }

  private static void near(Estimate one, Estimate other, double relative) {
    assertThat(one.mean()).isCloseTo(other.mean(), within(relative * Math.abs(other.mean())));
    assertThat(one.sd()).isCloseTo(other.sd(), within(relative * Math.abs(other.mean())));
    assertThat(one.interval().lower())
        .isCloseTo(other.interval().lower(), within(relative * Math.abs(other.mean())));
    assertThat(one.interval().upper())
        .isCloseTo(other.interval().upper(), within(relative * Math.abs(other.mean())));
  }

  private static Estimate drawn(String name) {
    return Summary.of(draws(name));
  }

  private static double[] draws(String name) {
    int place = MODEL.posterior().names().indexOf(name);
    int width = MODEL.posterior().names().size();
    double[] draws = new double[MODEL.posterior().logDensities().length];
    for (int d = 0; d < draws.length; d++) {
      draws[d] = MODEL.posterior().values()[d * width + place];
    }
    return draws;
  }

  private static double[] difference(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int d = 0; d < one.length; d++) {
      difference[d] = one[d] - other[d];
    }
    return difference;
  }

  private static double variance(double[] draws) {
    double sd = Summary.of(draws).sd();
    return sd * sd;
  }

  private static ChannelResult channel(MixModelReport report, String name) {
    return report.channels().stream()
        .filter(result -> result.channel().value().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
