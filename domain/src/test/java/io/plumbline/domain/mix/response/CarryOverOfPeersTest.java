package io.plumbline.domain.mix.response;

import static io.plumbline.domain.numeric.JsonVectors.number;
import static io.plumbline.domain.numeric.JsonVectors.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.numeric.JsonVectors;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every number the peers publish or their formulas give. Ours are normalised: where a peer's are
 * not, ours are multiplied by what their weights add up to, that is divided by our weight at the
 * lag where theirs is 1.
 */
class CarryOverOfPeersTest {

  private static final String FILE = "/vectors/adstock.json";

  static Stream<JsonNode> meridianWeights() {
    return JsonVectors.entries(FILE, "/meridian/weights_published");
  }

  static Stream<JsonNode> pymc() {
    return JsonVectors.entries(FILE, "/pymc_marketing/computed");
  }

  static Stream<JsonNode> pymcWeibull() {
    return JsonVectors.entries(FILE, "/pymc_marketing/weibull_params_from_test");
  }

  static Stream<JsonNode> robyn() {
    return JsonVectors.entries(FILE, "/robyn/computed");
  }

  static Stream<JsonNode> lightweight() {
    return JsonVectors.entries(FILE, "/lightweight_mmm/computed");
  }

  @ParameterizedTest
  @MethodSource("meridianWeights")
  void weights_are_those_of_meridian(JsonNode entry) {
    CarryOver family =
        entry.required("family").asString().equals("geometric")
            ? new GeometricCarryOver(entry.required("max_lag").asInt())
            : new BinomialCarryOver(entry.required("window").asInt() - 1);
    double[] weights = weights(family, number(entry, "alpha"));
    assertThat(divided(weights, weights[0]))
        .containsExactly(numbers(entry, "weights_lag0_first"), within(1e-14));
  }

  @Test
  void the_last_pressure_is_that_of_meridian() {
    JsonNode published = JsonVectors.read(FILE, "/meridian/output_published");
    JsonNode computed = JsonVectors.read(FILE, "/meridian/output_computed");
    double[] alphas = numbers(published, "alpha");
    int window = published.required("window").asInt();
    JsonNode media = published.required("media_time_by_channel");
    for (int m = 0; m < alphas.length; m++) {
      int channel = m;
      double[] exposure =
          IntStream.range(0, media.size())
              .mapToDouble(t -> numbers(media.get(t))[channel])
              .toArray();
      for (CarryOver family :
          new CarryOver[] {new GeometricCarryOver(window - 1), new BinomialCarryOver(window - 1)}) {
        String name = family instanceof GeometricCarryOver ? "geometric" : "binomial";
        double last = pressure(family, exposure, alphas[m])[exposure.length - 1];
        assertThat(last).isCloseTo(numbers(computed, name)[m], within(1e-14));
        assertThat(last).isCloseTo(numbers(published, name)[m], within(5e-4));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pymc")
  void pressure_is_that_of_pymc_marketing(JsonNode entry) {
    int lags = entry.required("l_max").asInt();
    double alpha = number(entry, "alpha");
    boolean delayed = entry.required("family").asString().equals("delayed");
    double[] values = delayed ? new double[] {alpha, number(entry, "theta")} : new double[] {alpha};
    CarryOver family =
        delayed ? DelayedCarryOver.of(lags - 1, 1) : new GeometricCarryOver(lags - 1);
    double[] weights = weights(family, values);
    double one = 1;
    if (!entry.required("normalize").asBoolean()) {
      one = delayed ? weights[(int) values[1]] : weights[0];
    }
    double[] pressure = pressure(family, numbers(entry, "x"), values);
    assertClose(divided(pressure, one), numbers(entry, "y"));
    if (delayed) {
      assertClose(divided(weights, one), numbers(entry, "weights"));
    }
  }

  @ParameterizedTest
  @MethodSource("pymcWeibull")
  void weibull_weights_are_those_of_pymc_marketing_before_it_takes_the_least_off(JsonNode entry) {
    double[] density = numbers(entry, "weibull_pdf_on_1_to_lmax");
    double[] values = {number(entry, "k"), number(entry, "lam")};
    double[] pdf = weights(WeibullPdfCarryOver.of(density.length - 1, 1), values);
    double[] cdf = weights(WeibullCdfCarryOver.of(density.length - 1, 1), values);
    double whole = Arrays.stream(density).sum();
    for (int lag = 0; lag < density.length; lag++) {
      assertThat(pdf[lag] * whole / density[lag]).isCloseTo(1, within(1e-12));
    }
    assertClose(lessTheLeast(pdf), numbers(entry, "weights_pdf_minmax"));
    assertClose(divided(cdf, cdf[0]), numbers(entry, "weights_cdf"));
  }

  /** Robyn's geometric carry-over never ends: the last lag is the number of periods. */
  @ParameterizedTest
  @MethodSource("robyn")
  void pressure_is_that_of_robyn(JsonNode entry) {
    String name = entry.required("family").asString();
    double[] exposure = numbers(entry, "x");
    if (name.equals("geometric")) {
      CarryOver family = new GeometricCarryOver(exposure.length - 1);
      double theta = number(entry, "theta");
      double[] pressure = pressure(family, exposure, theta);
      assertClose(divided(pressure, weights(family, theta)[0]), numbers(entry, "y"));
      return;
    }
    int lags = entry.required("windlen").asInt();
    // the scale is a part of the window; R rounds halves to even
    double scale = Math.rint(1 + (lags - 1) * number(entry, "scale"));
    assertThat(scale).isEqualTo(number(entry, "scale_trans"));
    double[] values = {number(entry, "shape"), scale};
    double[] expected = numbers(entry, "y");
    if (name.equals("weibull_cdf")) {
      CarryOver family = WeibullCdfCarryOver.of(lags - 1, 1);
      double[] weights = weights(family, values);
      assertClose(divided(weights, weights[0]), numbers(entry, "weights"));
      assertClose(divided(pressure(family, exposure, values), weights[0]), expected);
    } else {
      CarryOver family = WeibullPdfCarryOver.of(lags - 1, 1);
      double[] weights = weights(family, values);
      assertClose(lessTheLeast(weights), numbers(entry, "weights"));
      // a sum over lags of weights less the least, over their range
      double least = Arrays.stream(weights).min().orElseThrow();
      double range = Arrays.stream(weights).max().orElseThrow() - least;
      double[] pressure = pressure(family, exposure, values);
      double all = 0;
      for (int t = 0; t < exposure.length; t++) {
        all += exposure[t];
        pressure[t] = (pressure[t] - least * all) / range;
      }
      assertClose(pressure, expected);
    }
  }

  @ParameterizedTest
  @MethodSource("lightweight")
  void pressure_is_that_of_lightweight_mmm(JsonNode entry) {
    double[] exposure = numbers(entry, "x");
    if (entry.has("retention")) {
      CarryOver family = DelayedCarryOver.of(entry.required("number_lags").asInt() - 1, 1);
      double[] values = {number(entry, "retention"), number(entry, "delay")};
      assertClose(weights(family, values), numbers(entry, "weights"));
      assertClose(pressure(family, exposure, values), numbers(entry, "y"));
      return;
    }
    CarryOver family = new GeometricCarryOver(exposure.length - 1);
    double kept = number(entry, "lag_weight");
    double[] endless = divided(pressure(family, exposure, kept), weights(family, kept)[0]);
    assertClose(endless, numbers(entry, "y_unnormalised"));
    assertClose(divided(endless, 1 / (1 - kept)), numbers(entry, "y_normalised"));
  }

  /** {@code /meridian/properties} and {@code /pymc_marketing/properties}. */
  @Test
  void the_closed_forms_of_the_peers_hold() {
    double[] ones = new double[100];
    Arrays.fill(ones, 1);
    double[] exposure = {3, 1, 4, 1, 5};
    CarryOver four = new GeometricCarryOver(4);
    assertClose(pressure(new GeometricCarryOver(0), exposure, 0.7), exposure);
    assertClose(pressure(four, exposure, 0), exposure);
    assertClose(pressure(four, exposure, 1), new double[] {0.6, 0.8, 1.6, 1.8, 2.8});
    double[] level = pressure(new GeometricCarryOver(5), ones, 0.6);
    for (int t = 0; t < ones.length; t++) {
      double expected = (1 - Math.pow(0.6, Math.min(t + 1, 6))) / (1 - Math.pow(0.6, 6));
      assertThat(level[t]).isCloseTo(expected, within(1e-14));
    }
    assertThat(Arrays.stream(pressure(four, ones, 1 - 1e-8))).allMatch(Double::isFinite);
    double[] twelve = divided(pressure(new GeometricCarryOver(11), ones, 1), 1 / 12.0);
    assertThat(twelve[0]).isCloseTo(1, within(1e-14));
    assertThat(twelve[99]).isCloseTo(12, within(1e-12));
    double[] unit = divided(pressure(four, exposure, 0.3), weights(four, 0.3)[0]);
    assertThat(unit).startsWith(new double[] {3, 1 + 0.3 * 3, 4 + 0.3 + 0.09 * 3}, within(1e-14));
    assertThat(pressure(four, new double[5], 0.3)).containsOnly(0);
    // PyMC-Marketing's binomial stops a lag short of where its weights reach nothing
    double[] binomial = weights(new BinomialCarryOver(8), 0.4);
    for (int lag = 0; lag < 8; lag++) {
      assertThat(binomial[lag] / binomial[0])
          .isCloseTo(Math.pow(1 - lag / 9.0, 1 / 0.4 - 1), within(1e-14));
    }
  }

  private static double[] weights(CarryOver family, double... values) {
    return family.weights(position(family, values), 0);
  }

  private static double[] pressure(CarryOver family, double[] exposure, double... values) {
    double[] pressure = new double[exposure.length];
    family.carry(
        position(family, values),
        0,
        exposure,
        0,
        1,
        pressure,
        family.scratch(0, exposure.length, 1));
    return pressure;
  }

  private static double[] position(CarryOver family, double[] values) {
    double[] position = new double[values.length];
    family.place(values, 0, position, 0);
    return position;
  }

  private static double[] divided(double[] numbers, double by) {
    return Arrays.stream(numbers).map(x -> x / by).toArray();
  }

  private static double[] lessTheLeast(double[] weights) {
    double least = Arrays.stream(weights).min().orElseThrow();
    double range = Arrays.stream(weights).max().orElseThrow() - least;
    return Arrays.stream(weights).map(w -> (w - least) / range).toArray();
  }

  private static void assertClose(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .as("number %s", i)
          .isCloseTo(expected[i], within(1e-13 * Math.max(1, Math.abs(expected[i]))));
    }
  }
}
