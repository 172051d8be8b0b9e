package io.plumbline.domain.experiment.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.numeric.JsonVectors;
import io.plumbline.domain.numeric.StandardNormal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** confseq's reference values (from R), its stream of an experiment, and GrowthBook's tests. */
final class PublishedSequencesTest {

  private static final String CONFSEQ = "/experiments/confseq.json";
  private static final String PRODUCTS = "/experiments/growthbook_spotify_sequential.json";

  private static double confseq(String pointer) {
    return JsonVectors.read(CONFSEQ, pointer).asDouble();
  }

  private static void matches(MixtureMartingale mixture, String wealth, String bound) {
    assertThat(mixture.logWealth(10, 100)).isCloseTo(confseq(wealth), within(1e-5));
    assertThat(mixture.bound(100, 0.05)).isCloseTo(confseq(bound), within(1e-5));
  }

  @Test
  void normal_mixtures_two_sided_and_one_sided() {
    NormalMixture twoSided = NormalMixture.twoSided(100, 0.05);
    assertThat(twoSided.rho()).isCloseTo(confseq("/two_sided_normal/rho"), within(1e-5));
    matches(twoSided, "/two_sided_normal/log_mix_s10_v100", "/two_sided_normal/bound_v100");
    matches(
        NormalMixture.oneSided(100, 0.05), "/one_sided_normal/log_mix", "/one_sided_normal/bound");
  }

  @Test
  void gamma_exponential_gamma_poisson_and_beta_binomial_mixtures() {
    matches(
        GammaExponentialMixture.at(100, 0.05, 2), "/gamma_exp_c2/log_mix", "/gamma_exp_c2/bound");
    matches(GammaPoissonMixture.at(100, 0.05, 2), "/gamma_pois_c2/log_mix", "/gamma_pois_c2/bound");
    matches(
        BetaBinomialMixture.at(100, 0.05, 0.2, 0.8, false),
        "/beta_binom_two/log_mix",
        "/beta_binom_two/bound");
    matches(
        BetaBinomialMixture.at(100, 0.05, 0.2, 0.8, true),
        "/beta_binom_one/log_mix",
        "/beta_binom_one/bound");
  }

  @Test
  void stitched_bounds() {
    JsonVectors.entries(CONFSEQ, "/poly_stitching")
        .forEach(
            row ->
                assertThat(
                        new StitchedBound(
                                JsonVectors.number(row, "v_min"), JsonVectors.number(row, "c"))
                            .bound(JsonVectors.number(row, "v"), 0.05))
                    .isCloseTo(JsonVectors.number(row, "b"), within(1e-5)));
  }

  @Test
  void bounds_that_hold_for_every_quantile() {
    JsonVectors.entries(CONFSEQ, "/double_stitching")
        .forEach(
            row ->
                assertThat(
                        new QuantileBound(row.get(2).asInt())
                            .bound(row.get(0).asDouble(), row.get(1).asDouble(), 0.05))
                    .isCloseTo(row.get(3).asDouble(), within(1e-5)));
  }

  /** A thousand observations, 1 to 1,000, against the same moved up. */
  @Test
  void p_values_of_a_quantile_in_two_arms() {
    JsonVectors.entries(CONFSEQ, "/quantile_ab_p")
        .forEach(
            row -> {
              int moved = row.get(1).asInt();
              assertThat(
                      new QuantileComparison(row.get(0).asDouble(), 100)
                          .pValue(
                              IntStream.rangeClosed(1, 1000).asDoubleStream().toArray(),
                              IntStream.rangeClosed(1 + moved, 1000 + moved)
                                  .asDoubleStream()
                                  .toArray()))
                  .as("the %s quantile, moved by %d", row.get(0), moved)
                  .isCloseTo(row.get(2).asDouble(), within(1e-5));
            });
  }

  @Test
  void two_arms_that_are_alike_are_rarely_told_apart_at_any_of_five_looks() {
    int alarms = 0;
    for (int run = 1; run <= 100; run++) {
      SplittableRandom random = new SplittableRandom(run);
      double[] one = random.doubles(200).toArray();
      double[] other = random.doubles(200).map(value -> Math.round(50 * value) / 50.0).toArray();
      boolean found = false;
      for (int n = 40; n <= 200 && !found; n += 40) {
        found =
            new QuantileComparison(0.5, 100).pValue(Arrays.copyOf(one, n), Arrays.copyOf(other, n))
                <= 0.05;
      }
      alarms += found ? 1 : 0;
    }
    assertThat(alarms).as("of 100, at 5 %").isLessThanOrEqualTo(5);
  }

  @Test
  void intervals_of_a_rate() {
    JsonVectors.entries(CONFSEQ, "/bernoulli_ci")
        .forEach(
            row -> {
              var interval =
                  new RateSequence(0.05, row.required("t_opt").asInt())
                      .interval(row.required("s").asInt(), row.required("n").asInt());
              double[] published = JsonVectors.numbers(row, "ci");
              assertThat(interval.lower()).isCloseTo(published[0], within(1e-5));
              assertThat(interval.upper()).isCloseTo(published[1], within(1e-5));
            });
  }

  @Test
  void the_stream_of_treated_people_row_by_row() {
    List<double[]> rows = stream();
    var effect = new AssignedEffectSequence(0.5, 0.05, 50, 0.16);
    for (double[] row : rows) {
      effect.add(row[2], row[3] == 1);
      assertThat(effect.estimate()).isCloseTo(row[4], within(1e-4));
      assertThat(effect.interval().upper()).isCloseTo(row[5], within(1e-4));
      assertThat(effect.interval().lower()).isCloseTo(row[6], within(1e-4));
      assertThat(effect.pValue()).isCloseTo(row[7], within(1e-4));
    }
    assertThat(rows).hasSize(1000);
  }

  private static List<double[]> stream() {
    try (var stream =
        Objects.requireNonNull(
            PublishedSequencesTest.class.getResourceAsStream("/experiments/ate_data.csv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(
              line ->
                  List.of(line.replace("\"", "").split(",")).stream()
                      .mapToDouble(Double::parseDouble)
                      .toArray())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void growthbook_two_sided() {
    JsonNode test = JsonVectors.read(PRODUCTS, "/growthbook/1");
    var sequence = new AsymptoticSequence(0.05, 5000, Alternative.TWO_SIDED);
    double estimate = 2422.0 / 3461 / (1396.0 / 3000) - 1;
    double people = 6461;
    double error = JsonVectors.number(test, "se");
    assertThat(estimate).isCloseTo(JsonVectors.number(test, "expected"), within(1e-5));
    double[] published = JsonVectors.numbers(test, "ci");
    assertThat(sequence.interval(estimate, error, people).lower())
        .isCloseTo(published[0], within(2e-5));
    assertThat(sequence.interval(estimate, error, people).upper())
        .isCloseTo(published[1], within(2e-5));
    assertThat(sequence.pValue(estimate, error, people)).isLessThan(1e-6);
  }

  @Test
  void growthbook_two_sided_with_a_tuning_of_its_own() {
    JsonNode test = JsonVectors.read(PRODUCTS, "/growthbook/0");
    var sequence =
        new AsymptoticSequence(0.05, JsonVectors.number(test, "N_star"), Alternative.TWO_SIDED);
    double estimate = JsonVectors.number(test, "expected");
    double error = JsonVectors.number(test, "se");
    double[] published = JsonVectors.numbers(test, "ci");
    assertThat(sequence.interval(estimate, error, 6461).lower())
        .isCloseTo(published[0], within(2e-5));
    assertThat(sequence.interval(estimate, error, 6461).upper())
        .isCloseTo(published[1], within(2e-5));
    assertThat(sequence.pValue(estimate, error, 6461)).isEqualTo(1);
  }

  @Test
  void growthbook_one_sided() {
    for (String place : List.of("/growthbook/2", "/growthbook/3")) {
      JsonNode test = JsonVectors.read(PRODUCTS, place);
      String estimate = "expected";
      var sequence = new AsymptoticSequence(0.05, 5000, Alternative.GREATER);
      var interval =
          sequence.interval(
              JsonVectors.number(test, estimate), JsonVectors.number(test, "se"), 6461);
      assertThat(interval.lower()).isCloseTo(JsonVectors.number(test, "lower"), within(1e-9));
      assertThat(interval.upper()).isInfinite();
      // theirs is searched for in steps, and no further than .4999
      double p =
          sequence.pValue(JsonVectors.number(test, estimate), JsonVectors.number(test, "se"), 6461);
      assertThat(Math.min(p, 0.4999)).isCloseTo(JsonVectors.number(test, "p"), within(2e-4));
    }
  }

  @Test
  void spotify_adjusted_alphas_of_a_group_sequential_test() {
    JsonNode test = JsonVectors.read(PRODUCTS, "/spotify");
    double[] people = JsonVectors.numbers(test, "cum_n");
    double[] published = JsonVectors.numbers(test, "adjusted_alpha");
    double planned = people[people.length - 1];
    var bounds = new GroupSequentialBounds(false);
    double spent = 0;
    for (int look = 0; look < people.length; look++) {
      double now = AlphaSpending.SQUARE.upTo(people[look] / planned, 0.01);
      double bound = bounds.next(people[look] / planned, now - spent);
      spent = now;
      double alpha = 2 * StandardNormal.below(-bound);
      assertThat(alpha).isCloseTo(published[look], within(1e-4));
    }
  }
}
