package io.plumbline.domain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticsAgainstReferencesTest {

  static Stream<Vectors.Row> arviz() {
    return Vectors.read("/vectors/diagnostics.csv");
  }

  static Stream<Vectors.Row> chainsThatCanBeCompared() {
    return arviz().filter(row -> !Double.isNaN(row.number("rhat")));
  }

  static Stream<Vectors.Row> posterior() {
    return Vectors.read("/vectors/blocker.csv");
  }

  @ParameterizedTest
  @MethodSource("chainsThatCanBeCompared")
  void rhat_is_that_of_arviz(Vectors.Row row) {
    double rhat = Convergence.rhat(row.numbers("draws"), (int) row.number("chains"));
    assertThat(rhat).isCloseTo(row.number("rhat"), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("arviz")
  void effective_sample_sizes_are_those_of_arviz(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    int chains = (int) row.number("chains");
    assertThat(EffectiveSampleSize.bulk(draws, chains))
        .isCloseTo(row.number("bulk"), withPercentage(1e-7));
    assertThat(EffectiveSampleSize.tail(draws, chains))
        .isCloseTo(row.number("tail"), withPercentage(1e-7));
    assertThat(EffectiveSampleSize.mean(draws, chains))
        .isCloseTo(row.number("mean"), withPercentage(1e-7));
    assertThat(EffectiveSampleSize.quantile(draws, chains, 0.1))
        .isCloseTo(row.number("quantile_0.1"), withPercentage(1e-7));
    assertThat(EffectiveSampleSize.quantile(draws, chains, 0.9))
        .isCloseTo(row.number("quantile_0.9"), withPercentage(1e-7));
    assertThat(EffectiveSampleSize.errorOfMean(draws, chains))
        .isCloseTo(row.number("mcse_mean"), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("arviz")
  void quantiles_are_those_of_numpy(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    assertThat(Quantiles.of(draws, 0.05)).isCloseTo(row.number("q05"), within(1e-12));
    assertThat(Quantiles.of(draws, 0.95)).isCloseTo(row.number("q95"), within(1e-12));
    assertThat(Quantiles.of(draws, 0.5)).isCloseTo(row.number("q50"), within(1e-12));
    assertThat(Quantiles.of(draws, 0.25)).isCloseTo(row.number("q25"), within(1e-12));
    assertThat(Quantiles.of(draws, 0.75)).isCloseTo(row.number("q75"), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("posterior")
  void chains_of_stan_are_judged_as_by_r_posterior(Vectors.Row row) {
    double[] draws = row.numbers("draws");
    assertThat(Convergence.rhat(draws, 2)).isCloseTo(row.number("rhat"), within(1e-8));
    assertThat(EffectiveSampleSize.bulk(draws, 2))
        .isCloseTo(row.number("bulk"), withPercentage(1e-6));
    assertThat(EffectiveSampleSize.tail(draws, 2))
        .isCloseTo(row.number("tail"), withPercentage(1e-6));
    assertThat(EffectiveSampleSize.mean(draws, 2))
        .isCloseTo(row.number("mean"), withPercentage(1e-6));
    assertThat(EffectiveSampleSize.errorOfMean(draws, 2))
        .isCloseTo(row.number("mcse_mean"), within(1e-8));
  }
}
