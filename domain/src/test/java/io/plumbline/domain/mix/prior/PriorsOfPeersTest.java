package io.plumbline.domain.mix.prior;

import static io.plumbline.domain.numeric.JsonVectors.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.prior.EffectPrior.Quantity;
import io.plumbline.domain.numeric.JsonVectors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Meridian states log-normal priors by the mean of the logarithm, which is the log of our median.
 */
class PriorsOfPeersTest {

  private static final String FILE = "/vectors/priors_transformers.json";

  static Stream<JsonNode> moments() {
    return JsonVectors.entries(FILE, "/lognormal_from_mean_std/computed");
  }

  static Stream<JsonNode> ranges() {
    return JsonVectors.entries(FILE, "/lognormal_from_range/computed");
  }

  @ParameterizedTest
  @MethodSource("moments")
  void a_mean_and_a_spread_give_the_prior_they_give_in_meridian(JsonNode entry) {
    EffectPrior prior =
        EffectPrior.ofMoments(Quantity.ROI, number(entry, "mean"), number(entry, "std"));
    assertThat(Math.log(prior.median())).isCloseTo(number(entry, "mu"), within(1e-14));
    assertThat(prior.sdLog()).isCloseTo(number(entry, "sigma"), within(1e-14));
    assertThat(prior.mean()).isCloseTo(number(entry, "mean"), within(1e-14));
    assertThat(prior.sd()).isCloseTo(number(entry, "std"), within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void a_range_gives_the_prior_it_gives_in_meridian(JsonNode entry) {
    double mass = number(entry, "mass");
    EffectPrior prior =
        EffectPrior.ofRange(Quantity.ROI, number(entry, "low"), number(entry, "high"), mass);
    assertThat(Math.log(prior.median())).isCloseTo(number(entry, "mu"), within(1e-14));
    assertThat(prior.sdLog()).isCloseTo(number(entry, "sigma"), within(1e-14));
    assertThat(prior.quantile((1 - mass) / 2)).isCloseTo(number(entry, "low"), within(1e-13));
    assertThat(prior.quantile((1 + mass) / 2)).isCloseTo(number(entry, "high"), within(1e-13));
  }

  @Test
  void the_default_of_meridian_has_its_mean_and_quantiles() {
    JsonNode entry = JsonVectors.read(FILE, "/default_roi_prior");
    EffectPrior prior = EffectPrior.roi(Math.exp(0.2), 0.9);
    assertThat(prior.median()).isCloseTo(number(entry, "median"), within(1e-14));
    assertThat(prior.mean()).isCloseTo(number(entry, "mean"), within(1e-14));
    assertThat(prior.sd()).isCloseTo(number(entry, "sd"), within(1e-14));
    assertThat(prior.quantile(0.05)).isCloseTo(number(entry, "p05"), within(1e-12));
    assertThat(prior.quantile(0.95)).isCloseTo(number(entry, "p95"), within(1e-12));
    // ours has its median at 1.2 instead of 1.22
    assertThat(EffectPrior.REVENUE.median()).isCloseTo(prior.median(), within(0.03));
    assertThat(EffectPrior.REVENUE.sdLog()).isEqualTo(prior.sdLog());
  }

  /** {@code non_revenue_total_contribution}: media bring 0.4 of the KPI, give or take 0.2. */
  @Test
  void the_rule_for_conversions_gives_all_media_the_total_it_states() {
    double[] spends = {100, 40, 260};
    double kpi = 9_000;
    double spent = Arrays.stream(spends).sum();
    double squares = Arrays.stream(spends).map(spend -> spend * spend).sum();
    EffectPrior prior =
        EffectPrior.ofMoments(Quantity.ROI, 0.4 * kpi / spent, 0.2 * kpi / Math.sqrt(squares));
    Random random = new Random(1);
    int draws = 200_000;
    double sum = 0;
    double ofSquares = 0;
    for (int d = 0; d < draws; d++) {
      double share = 0;
      for (double spend : spends) {
        share += spend * prior.median() * Math.exp(prior.sdLog() * random.nextGaussian()) / kpi;
      }
      sum += share;
      ofSquares += share * share;
    }
    double mean = sum / draws;
    assertThat(mean).isCloseTo(0.4, within(0.003));
    assertThat(Math.sqrt(ofSquares / draws - mean * mean)).isCloseTo(0.2, within(0.005));
  }
}
