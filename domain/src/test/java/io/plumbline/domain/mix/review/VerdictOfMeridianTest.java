package io.plumbline.domain.mix.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.inference.NutsSampler;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.ModelAnswers;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meridian's bars, each just before and just beyond. */
@Tag("sampling")
class VerdictOfMeridianTest {

  private static final SamplerSettings SETTINGS = new SamplerSettings(2, 100, 200, new Seed(1));
  private static final ReviewedFit FIT = fit(SmallBrand.of(80).resolved());

  @ParameterizedTest
  @CsvSource({"1.19,PASS", "1.2,REVIEW", "9.99,REVIEW", "10,FAIL"})
  void convergence(double rhat, Verdict verdict) {
    SamplingQuality quality = new SamplingQuality(rhat, "roi.tv", 900, 900, 1, 0, 400);
    assertThat(verdict(with(quality, 0.9, 0), 1, "convergence")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0.19,PASS", "0.2,REVIEW", "0.8,REVIEW", "0.81,FAIL"})
  void negative_baseline(double probability, Verdict verdict) {
    assertThat(verdict(with(FIT.sampling(), 0.9, probability), 1, "baseline")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0.05,PASS", "0.049,FAIL"})
  void posterior_predictive_p_value(double p, Verdict verdict) {
    assertThat(verdict(FIT, p, "Bayesian PPP")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0.01,PASS", "0,REVIEW", "-0.2,REVIEW"})
  void goodness_of_fit(double r2, Verdict verdict) {
    assertThat(verdict(with(FIT.sampling(), r2, 0), 1, "goodness of fit")).isEqualTo(verdict);
  }

  /** Television twenty times as dear returns a twentieth of what is believed. */
  @Test
  void a_return_in_the_tail_of_its_stated_prior_is_looked_at() {
    SmallBrand brand = SmallBrand.of(80);
    double[] dear = Arrays.stream(brand.spend("tv")).map(spend -> 20 * spend).toArray();
    ReviewedFit fit =
        fit(
            brand
                .channel("tv", dear, Specs.GEOMETRIC, Specs.HILL, EffectPrior.roi(1.2, 0.25))
                .resolved());
    Check check = check(fit, "ROI consistency");
    assertThat(check.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(check.detail()).contains("tv").doesNotContain("search");
  }

  @Test
  void a_channel_has_to_go_along_with_some_control() {
    SmallBrand brand = SmallBrand.of(80);
    double[] index = Arrays.stream(brand.spend("tv")).map(spend -> 100 + spend).toArray();
    ResolvedMixModel model = brand.control("price", index, false).resolved();
    ControlCorrelation correlation = new ControlCorrelation(model);
    assertThat(correlation.correlates(model.channels().getFirst())).isTrue();
    double apart = Math.abs(correlation(brand.spend("tv"), brand.spend("search")));
    assertThat(correlation.correlates(model.channels().getLast())).isEqualTo(apart >= 0.1);
  }

  private static double correlation(double[] a, double[] b) {
    return new PearsonsCorrelation().correlation(a, b);
  }

  @Test
  void channels_that_returned_what_the_data_say_have_shifted() {
    assertThat(verdict(FIT, 1, "prior-posterior shift")).isEqualTo(Verdict.PASS);
    assertThat(verdict(FIT, 1, "implausible ROI")).isEqualTo(Verdict.PASS);
    assertThat(verdict(FIT, 1, "high variance")).isEqualTo(Verdict.PASS);
  }

  private static ReviewedFit with(SamplingQuality quality, double r2, double negativeBaseline) {
    return new ReviewedFit(
        FIT.model(),
        FIT.draws(),
        quality,
        new Accuracy(r2, 0.1, 0.1, 0.9, null),
        negativeBaseline,
        FIT.channels());
  }

  private static Verdict verdict(ReviewedFit fit, double predictiveP, String name) {
    return MeridianReview.of(fit, predictiveP).stream()
        .filter(check -> check.check().equals(name))
        .map(Check::verdict)
        .findFirst()
        .orElseThrow();
  }

  private static Check check(ReviewedFit fit, String name) {
    return MeridianReview.of(fit, 1).stream()
        .filter(check -> check.check().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ReviewedFit fit(ResolvedMixModel model) {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Batch batch = new Batch(executor, ProgressListener.NONE);
      var chains = new NutsSampler().sample(new PosteriorTarget(model), SETTINGS, batch);
      PosteriorDraws draws = PosteriorDraws.complete(model, chains, SETTINGS, batch);
      ModelAnswers answers = new ModelAnswers(model, draws, batch);
      List<ChannelResult> channels = answers.channels();
      return new ReviewedFit(
          model,
          draws,
          SamplingQuality.of(draws.named(), chains, batch),
          answers.accuracy(),
          0,
          channels);
    }
  }
}
