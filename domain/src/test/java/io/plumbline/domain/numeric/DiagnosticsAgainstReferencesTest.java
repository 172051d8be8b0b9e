package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convergence diagnostics against arviz 0.23.4 and R's posterior, every figure they give. */
class DiagnosticsAgainstReferencesTest {

  private static final double ARVIZ = 1e-9;
  private static final double R_POSTERIOR = 1e-8;

  static Stream<Vectors.Row> arviz() {
    return Vectors.read("/vectors/diagnostics.csv");
  }

  static Stream<Vectors.Row> posterior() {
    return Vectors.read("/vectors/blocker.csv");
  }

  @ParameterizedTest
  @MethodSource("arviz")
  void rhats_are_those_of_arviz(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    int chains = chains(row);
    if (chains == 1) {
      assertThat(row.number("rhat_rank")).as("arviz wants two chains").isNaN();
      assertThat(Convergence.rhat(draws, 1)).as("ours holds its halves together").isFinite();
      return;
    }
    double[] halves = Convergence.split(draws, chains);
    NormalScores table = new NormalScores(halves.length);
    double[] scores = table.of(halves);
    double[] folded = table.of(Convergence.folded(halves));
    close(Convergence.rhat(draws, chains), row, "rhat_rank", ARVIZ);
    close(Convergence.plainRhat(halves, 2 * chains), row, "rhat_split", ARVIZ);
    close(Convergence.plainRhat(scores, 2 * chains), row, "rhat_z_scale", ARVIZ);
    close(Convergence.plainRhat(folded, 2 * chains), row, "rhat_folded", ARVIZ);
    close(Convergence.plainRhat(draws, chains), row, "rhat_identity", ARVIZ);
  }

  @ParameterizedTest
  @MethodSource("arviz")
  void effective_sample_sizes_are_those_of_arviz(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    int chains = chains(row);
    double mean = Arrays.stream(draws).average().orElseThrow();
    double low = quantile(draws, 0.1);
    double high = quantile(draws, 0.3);
    double[] distances = Convergence.folded(draws);
    double typical = quantile(distances, 0.5);
    close(EffectiveSampleSize.bulk(draws, chains), row, "ess_bulk", ARVIZ);
    close(EffectiveSampleSize.bulk(draws, chains), row, "ess_z_scale", ARVIZ);
    close(EffectiveSampleSize.tail(draws, chains), row, "ess_tail", ARVIZ);
    close(EffectiveSampleSize.mean(draws, chains), row, "ess_mean", ARVIZ);
    close(EffectiveSampleSize.quantile(draws, chains, 0.5), row, "ess_median", ARVIZ);
    close(EffectiveSampleSize.quantile(draws, chains, 0.1), row, "ess_quantile_0.1", ARVIZ);
    close(EffectiveSampleSize.quantile(draws, chains, 0.9), row, "ess_quantile_0.9", ARVIZ);
    close(ofMean(draws, chains, x -> (x - mean) * (x - mean)), row, "ess_sd", ARVIZ);
    close(ofPart(draws, chains, x -> low <= x && x <= high), row, "ess_local_0.1_0.3", ARVIZ);
    close(ofPart(distances, chains, x -> x <= typical), row, "ess_mad", ARVIZ);
    double[] folded = Convergence.folded(Convergence.split(draws, chains));
    double[] scores = new NormalScores(folded.length).of(folded);
    close(EffectiveSampleSize.ofChains(scores, 2 * chains), row, "ess_folded", ARVIZ);
    close(EffectiveSampleSize.ofChains(draws, chains), row, "ess_identity", ARVIZ);
  }

  @ParameterizedTest
  @MethodSource("arviz")
  void monte_carlo_errors_are_those_of_arviz(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    int chains = chains(row);
    close(MonteCarloError.ofMean(draws, chains), row, "mcse_mean", ARVIZ);
    close(MonteCarloError.ofSpread(draws, chains), row, "mcse_sd", ARVIZ);
    close(MonteCarloError.ofQuantile(draws, chains, 0.5), row, "mcse_median", ARVIZ);
    close(MonteCarloError.ofQuantile(draws, chains, 0.1), row, "mcse_quantile_0.1", ARVIZ);
  }

  @ParameterizedTest
  @MethodSource("arviz")
  void quantiles_are_those_of_numpy_and_the_shortest_interval_that_of_arviz(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    for (String level : new String[] {"0.05", "0.25", "0.5", "0.75", "0.95"}) {
      close(quantile(draws, Double.parseDouble(level)), row, "q" + level, 1e-12);
    }
    assertThat(Quantiles.shortest(draws, 0.94)).containsExactly(row.numbers("hdi_0.94"));
  }

  @ParameterizedTest
  @MethodSource("posterior")
  void chains_of_stan_are_judged_as_by_r_posterior(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    double mean = Arrays.stream(draws).average().orElseThrow();
    close(Convergence.rhat(draws, 2), row, "rhat_rank", R_POSTERIOR);
    close(Convergence.plainRhat(draws, 2), row, "rhat_raw", R_POSTERIOR);
    close(EffectiveSampleSize.bulk(draws, 2), row, "ess_bulk", R_POSTERIOR);
    close(EffectiveSampleSize.tail(draws, 2), row, "ess_tail", R_POSTERIOR);
    close(EffectiveSampleSize.mean(draws, 2), row, "ess_mean", R_POSTERIOR);
    close(ofMean(draws, 2, x -> (x - mean) * (x - mean)), row, "ess_sd", R_POSTERIOR);
    close(EffectiveSampleSize.quantile(draws, 2, 0.5), row, "ess_median", R_POSTERIOR);
    close(EffectiveSampleSize.ofChains(draws, 2), row, "ess_raw", R_POSTERIOR);
    close(MonteCarloError.ofMean(draws, 2), row, "mcse_mean", R_POSTERIOR);
    close(MonteCarloError.ofSpread(draws, 2), row, "mcse_sd", R_POSTERIOR);
    close(MonteCarloError.ofQuantile(draws, 2, 0.5), row, "mcse_median", R_POSTERIOR);
    for (String level : new String[] {"01", "10", "30"}) {
      double part = Integer.parseInt(level) / 100.0;
      close(EffectiveSampleSize.quantile(draws, 2, part), row, "ess_quantile" + level, R_POSTERIOR);
      close(MonteCarloError.ofQuantile(draws, 2, part), row, "mcse_quantile" + level, R_POSTERIOR);
    }
  }

  @ParameterizedTest
  @MethodSource("posterior")
  void the_gauge_reads_what_each_figure_says_alone(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    Mixing mixing = new Mixing.Gauge(2, draws.length / 2).of(draws);
    assertThat(mixing.rhat()).isEqualTo(Convergence.rhat(draws, 2));
    assertThat(mixing.bulk()).isEqualTo(EffectiveSampleSize.bulk(draws, 2));
    assertThat(mixing.tail()).isEqualTo(EffectiveSampleSize.tail(draws, 2));
  }

  @Test
  void draws_that_are_no_numbers_have_no_figures() {
    double[] draws = new double[40];
    draws[7] = Double.NaN;
    assertThat(EffectiveSampleSize.bulk(draws, 2)).isNaN();
    assertThat(EffectiveSampleSize.mean(draws, 2)).isNaN();
    assertThat(Convergence.rhat(draws, 2)).isNaN();
  }

  @Test
  void draws_that_never_move_count_in_full_even_where_their_mean_is_rounded() {
    double[] draws = new double[60];
    Arrays.fill(draws, 0.1);
    assertThat(EffectiveSampleSize.mean(draws, 2)).isEqualTo(60);
    assertThat(MonteCarloError.ofMean(draws, 2)).isLessThan(1e-16);
  }

  private static void close(double actual, Vectors.Row row, String field, double tolerance) {
    double expected = row.number(field);
    if (Double.isNaN(expected)) {
      assertThat(actual).as(field).isNaN();
    } else {
      assertThat(actual)
          .as(field)
          .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
  }

  private static int chains(Vectors.Row row) {
    return (int) row.number("chains");
  }

  private static double quantile(double[] draws, double level) {
    return Quantiles.of(draws.clone(), level);
  }

  private static double ofMean(double[] draws, int chains, DoubleUnaryOperator figure) {
    return EffectiveSampleSize.mean(Arrays.stream(draws).map(figure).toArray(), chains);
  }

  private static double ofPart(double[] draws, int chains, DoublePredicate inside) {
    return ofMean(draws, chains, x -> inside.test(x) ? 1 : 0);
  }
}
