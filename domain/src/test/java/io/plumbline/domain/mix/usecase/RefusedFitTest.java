package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data and specifications that do not fit together: refused with every finding, never thrown. */
class RefusedFitTest {

  @Test
  void a_channel_that_was_never_used() {
    assertThat(findings(SmallBrand.of(60).channel("radio", new double[60], Specs.HILL)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("no-media");
              assertThat(finding.problem()).contains("radio");
            });
  }

  @Test
  void missing_spend_is_not_zero_spend_and_names_channel_and_period() {
    SmallBrand brand = SmallBrand.of(60);
    brand.spend("tv")[10] = Double.NaN;
    brand.spend("tv")[12] = Double.NaN;
    assertThat(findings(brand))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("missing-value");
              assertThat(finding.problem()).contains("tv", "2023-03-13", "2023-03-27");
            });
  }

  @Test
  void all_faults_are_found_at_once() {
    SmallBrand brand = SmallBrand.of(60);
    brand.outcome()[20] = Double.NaN;
    brand.controlValues("price")[59] = Double.NaN;
    brand.spend("search")[3] = -5;
    brand.channel("radio", new double[60], Specs.HILL);
    double[] same = new double[60];
    Arrays.fill(same, 7);
    brand.control("always", same, false).channel("retainer", same, Specs.HILL);
    assertThat(findings(brand))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(
            "missing-value", "missing-value", "negative-media", "no-media", "constant", "constant");
  }

  @Test
  void an_outcome_that_never_moves() {
    SmallBrand brand = SmallBrand.of(60);
    Arrays.fill(brand.outcome(), 100);
    assertThat(findings(brand)).extracting(Finding::rule).containsExactly("constant");
  }

  @Test
  void a_measure_the_data_do_not_hold() {
    SmallBrand small = SmallBrand.of(60);
    MediaDataset data = small.data();
    small.channel("podcast", new double[60], Specs.HILL).control("weather", new double[60], false);
    assertThat(refused(Fits.outcome(small.spec(), data, Fits.settings(100, 100, 1), 1)))
        .extracting(Finding::problem)
        .containsExactly(
            "The data hold no spend named podcast.", "The data hold no control named weather.");
  }

  @Test
  void too_short_a_history_after_the_holdout() {
    assertThat(findings(SmallBrand.of(60).window(new WindowSpec(null, null, 40))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("short-history");
              assertThat(finding.problem()).contains("20 periods");
              assertThat(finding.accepted()).isEqualTo("at least 26");
            });
  }

  @Test
  void a_holdout_longer_than_the_window() {
    assertThat(findings(SmallBrand.of(60).window(new WindowSpec(null, null, 90))))
        .extracting(Finding::rule)
        .containsExactly("short-history");
  }

  @Test
  void a_window_between_two_weeks() {
    LocalDate tuesday = SmallBrand.FIRST.plusDays(1);
    assertThat(findings(SmallBrand.of(60).window(new WindowSpec(tuesday, null, 0))))
        .extracting(Finding::rule)
        .containsExactly("window");
  }

  @Test
  void several_geos() {
    SmallBrand brand = SmallBrand.of(60);
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    for (Geo geo : List.of(new Geo("north"), new Geo("south"))) {
      for (Measure measure : brand.data().measures()) {
        for (int t = 0; t < 60; t++) {
          LocalDate date = Granularity.WEEK.plus(SmallBrand.FIRST, t);
          assembler.add(
              Granularity.WEEK, new Observation(t, date, geo, measure, BigDecimal.valueOf(t)));
        }
      }
    }
    assertThat(
            refused(
                Fits.outcome(brand.spec(), assembler.assemble(), Fits.settings(100, 100, 1), 1)))
        .extracting(Finding::rule)
        .containsExactly("several-geos");
  }

  @Test
  void priors_under_which_media_bring_more_than_everything() {
    SmallBrand brand = SmallBrand.of(60);
    assertThat(
            findings(
                brand.channel(
                    "tv",
                    brand.spend("tv"),
                    Specs.GEOMETRIC,
                    Specs.HILL,
                    EffectPrior.roi(300, 0.5))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("absurd-prior");
              assertThat(finding.problem()).contains("% of the outcome");
            });
  }

  @Test
  void no_data_at_all() {
    MediaDataset nothing = MediaDataset.assembler(Granularity.WEEK).assemble();
    assertThat(
            refused(Fits.outcome(SmallBrand.of(60).spec(), nothing, Fits.settings(100, 100, 1), 1)))
        .extracting(Finding::rule)
        .containsOnly("unknown-measure");
  }

  private static List<Finding> findings(SmallBrand brand) {
    return refused(Fits.outcome(brand.spec(), brand.data(), Fits.settings(100, 100, 1), 1));
  }

  private static List<Finding> refused(FitMixModel.Outcome outcome) {
    return switch (outcome) {
      case FitMixModel.Outcome.Refused(var findings) -> findings;
      case FitMixModel.Outcome.Fitted _ -> throw new AssertionError("fitted");
    };
  }
}
