package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.prior.EffectPrior;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each check of the review fires on a made-up brand that has the fault, and not on one without. */
@Tag("sampling")
class PlantedFaultsTest {

  private static final int WEEKS = 140;

  /** The same brand without any fault. */
  private static final MixModelReport SOUND =
      Fits.fitted(brand().spec(), brand().data(), Fits.settings(300, 600, 1), 2).report();

  private static SmallBrand brand() {
    return SmallBrand.of(WEEKS);
  }

  @Test
  void a_brand_without_fault_passes_them_all() {
    assertThat(SOUND.diagnostics().checks())
        .allSatisfy(check -> assertThat(check.verdict()).as(check.detail()).isEqualTo(Verdict.PASS))
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
            "learning",
            "plausible returns",
            "unseen causes",
            "collinearity",
            "form",
            "structural break",
            "spend follows demand",
            "history");
  }

  @Test
  void a_level_that_jumps_is_found_with_its_week_and_size() {
    SmallBrand brand = brand();
    double[] revenue = brand.outcome();
    for (int t = 70; t < WEEKS; t++) {
      revenue[t] -= 150;
    }
    Check found = check(brand.outcome(revenue), "structural break");
    assertThat(found.verdict()).isNotEqualTo(Verdict.PASS);
    assertThat(found.detail())
        .contains("From " + SmallBrand.FIRST.plusWeeks(70) + " on")
        .containsPattern("another by -1[0-9]{2}");
  }

  /** Next week's search budget is set by this week's surprise. */
  @Test
  void spend_that_follows_demand_is_found() {
    SmallBrand brand = brand();
    double[] revenue = brand.outcome();
    double[] search = brand.spend("search");
    Random random = new Random(8);
    for (int t = 0; t < WEEKS; t++) {
      double surprise = 40 * random.nextGaussian();
      revenue[t] += surprise;
      if (t + 1 < WEEKS) {
        search[t + 1] = Math.max(1, search[t + 1] + 0.4 * surprise);
      }
    }
    Check found =
        check(brand.outcome(revenue).channel("search", search, Specs.HILL), "spend follows demand");
    assertThat(found.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(found.detail()).contains("next spend on search foretells");
  }

  @Test
  void channels_that_always_go_together_are_found() {
    SmallBrand brand = brand();
    Random random = new Random(9);
    double[] radio =
        Arrays.stream(brand.spend("tv"))
            .map(spend -> 0.3 * spend * (1 + 0.02 * random.nextGaussian()))
            .toArray();
    Check found = check(brand.channel("radio", radio, Specs.HILL), "collinearity");
    assertThat(found.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(found.detail()).containsPattern("variance inflation factor .* \\((tv|radio)\\)");
  }

  @Test
  void a_response_that_is_s_shaped_is_not_passed_as_concave() {
    SmallBrand brand = brand();
    Random random = new Random(10);
    double[] tv = new double[WEEKS];
    double[] revenue = brand.outcome();
    double carried = 0;
    for (int t = 0; t < WEEKS; t++) {
      tv[t] = Math.round(100 * random.nextDouble());
      carried = 0.5 * carried + 0.5 * tv[t];
      double cubed = Math.pow(carried / 50, 4);
      revenue[t] =
          1000
              + 60 * Math.sin(2 * Math.PI * t / 52)
              + 300 * cubed / (1 + cubed)
              - 40 * (brand.controlValues("price")[t] - 10)
              + 150 * brand.spend("search")[t] / (brand.spend("search")[t] + 30)
              + 12 * random.nextGaussian();
    }
    Check found = check(brand.outcome(revenue).channel("tv", tv, Specs.HILL), "form");
    assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(found.detail()).contains("S-shaped").contains("tv would bring");
  }

  /** The effect of television peaks five weeks after the spend. */
  @Test
  void an_effect_that_comes_late_is_not_passed_as_early() {
    SmallBrand brand = brand();
    Random random = new Random(11);
    double[] tv = new double[WEEKS];
    double[] revenue = brand.outcome();
    for (int t = 0; t < WEEKS; t++) {
      tv[t] = t % 9 < 3 ? Math.round(60 + 60 * random.nextDouble()) : 0;
      double late = 0;
      for (int lag = 2; lag <= Math.min(8, t); lag++) {
        late += tv[t - lag] * (4 - Math.abs(lag - 5)) / 16.0;
      }
      revenue[t] =
          1000
              + 60 * Math.sin(2 * Math.PI * t / 52)
              + 300 * late / (late + 30)
              - 40 * (brand.controlValues("price")[t] - 10)
              + 150 * brand.spend("search")[t] / (brand.spend("search")[t] + 30)
              + 12 * random.nextGaussian();
    }
    Check found = check(brand.outcome(revenue).channel("tv", tv, Specs.HILL), "form");
    assertThat(found.verdict()).isNotEqualTo(Verdict.PASS);
    assertThat(found.detail()).containsPattern("peaks later|Weibull").contains("tv would bring");
  }

  /** Spend in hundreds, the outcome in units, and a belief that took the one for the other. */
  @Test
  void returns_that_do_not_occur_are_found() {
    SmallBrand brand = brand();
    for (String name : List.of("tv", "search")) {
      double[] hundreds = Arrays.stream(brand.spend(name)).map(spend -> spend / 100).toArray();
      brand.channel(name, hundreds, Specs.GEOMETRIC, Specs.HILL, EffectPrior.roi(90, 1));
    }
    Check found = check(brand, "plausible returns");
    assertThat(found.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(found.detail()).contains("mean ROI of tv (").contains("hardly possible");
  }

  @Test
  void a_model_in_which_nothing_stands_for_demand_is_not_passed() {
    SmallBrand brand = brand();
    MixModelSpec bare =
        MixModelSpec.national(
            "bare",
            "bare.csv",
            brand.spec().granularity(),
            brand.spec().dateColumn(),
            brand.spec().kpi(),
            brand.spec().channels(),
            List.of());
    MixModelReport report = Fits.fitted(bare, brand.data(), Fits.settings(300, 250, 1), 2).report();
    Check found = check(report, "unseen causes");
    assertThat(found.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(found.detail()).contains("Nothing in the model but trend and season");
    assertThat(check(SOUND, "unseen causes").detail()).containsPattern("tv [0-9]+ %, search");
  }

  /** A channel on which next to nothing is spent. */
  @Test
  void a_channel_about_which_nothing_was_learnt_is_found() {
    SmallBrand brand = brand();
    Random random = new Random(12);
    double[] radio = random.doubles(WEEKS).map(part -> 0.02 * part).toArray();
    Check found = check(brand.channel("radio", radio, Specs.HILL), "learning");
    assertThat(found.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(found.detail()).contains("effect of radio");
  }

  private static Check check(SmallBrand brand, String name) {
    return check(Fits.fitted(brand, 1).report(), name);
  }

  private static Check check(MixModelReport report, String name) {
    return report.diagnostics().checks().stream()
        .filter(check -> check.check().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
