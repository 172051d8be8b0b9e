package io.plumbline.domain.mix.response;

import static io.plumbline.domain.numeric.JsonVectors.number;
import static io.plumbline.domain.numeric.JsonVectors.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.numeric.JsonVectors;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every number the peers publish or their formulas give; ours all have 1 as their highest. */
class CurvesOfPeersTest {

  private static final String FILE = "/vectors/saturation.json";
  private static final double LOG_3 = Math.log(3);

  static Stream<JsonNode> meridianHill() {
    return JsonVectors.entries(FILE, "/meridian_hill/computed");
  }

  static Stream<JsonNode> logistic() {
    return JsonVectors.entries(FILE, "/pymc_logistic/computed");
  }

  static Stream<JsonNode> inverseScaledLogistic() {
    return JsonVectors.entries(FILE, "/pymc_inverse_scaled_logistic/computed");
  }

  static Stream<JsonNode> hillSigmoid() {
    return JsonVectors.entries(FILE, "/pymc_hill_sigmoid/computed");
  }

  static Stream<JsonNode> hillSigmoidPublished() {
    return JsonVectors.entries(FILE, "/pymc_hill_sigmoid/published");
  }

  static Stream<JsonNode> michaelisMenten() {
    return JsonVectors.entries(FILE, "/pymc_michaelis_menten/published");
  }

  static Stream<JsonNode> tanh() {
    return JsonVectors.entries(FILE, "/pymc_tanh/computed");
  }

  static Stream<JsonNode> robynHill() {
    return JsonVectors.entries(FILE, "/robyn_hill/computed");
  }

  static Stream<JsonNode> lightweightHill() {
    return JsonVectors.entries(FILE, "/lightweight_mmm_hill/computed");
  }

  static Stream<JsonNode> exponential() {
    return JsonVectors.entries(FILE, "/one_minus_exp/computed");
  }

  @ParameterizedTest
  @MethodSource("meridianHill")
  void hill_is_that_of_meridian(JsonNode entry) {
    assertHill(entry, number(entry, "ec"), number(entry, "slope"));
  }

  @ParameterizedTest
  @MethodSource("lightweightHill")
  void hill_is_that_of_lightweight_mmm(JsonNode entry) {
    assertHill(entry, number(entry, "K"), number(entry, "S"));
  }

  /** Half-saturation is a part of the highest pressure; older versions count from the lowest. */
  @ParameterizedTest
  @MethodSource("robynHill")
  void hill_is_that_of_robyn(JsonNode entry) {
    double highest = Arrays.stream(numbers(entry, "x")).max().orElseThrow();
    double half = number(entry, "gamma") * highest;
    assertThat(half).isEqualTo(number(entry, "inflexion"));
    assertHill(entry, half, number(entry, "alpha"));
  }

  private static void assertHill(JsonNode entry, double half, double slope) {
    double[] pressure = numbers(entry, "x");
    assertClose(response(new HillCurve(), pressure, half, slope), numbers(entry, "y"));
    if (slope == 1) {
      assertClose(response(new ConcaveHillCurve(), pressure, half), numbers(entry, "y"));
    }
  }

  @ParameterizedTest
  @MethodSource("logistic")
  void logistic_is_that_of_pymc_marketing(JsonNode entry) {
    assertClose(
        response(new LogisticCurve(), numbers(entry, "x"), number(entry, "lam")),
        numbers(entry, "y"));
  }

  /** Logistic, stated by its half-saturation. */
  @ParameterizedTest
  @MethodSource("inverseScaledLogistic")
  void inverse_scaled_logistic_is_that_of_pymc_marketing(JsonNode entry) {
    double rate = LOG_3 / number(entry, "lam");
    assertClose(response(new LogisticCurve(), numbers(entry, "x"), rate), numbers(entry, "y"));
  }

  /** A logistic moved along, made of two of ours: sigma / 2 (L(beta (x - lam)) + L(beta lam)). */
  @ParameterizedTest
  @MethodSource("hillSigmoid")
  void hill_sigmoid_is_two_logistic_curves(JsonNode entry) {
    double beta = number(entry, "beta");
    double lam = number(entry, "lam");
    double moved = odd(beta * (number(entry, "x") - lam)) + odd(beta * lam);
    assertThat(number(entry, "sigma") / 2 * moved).isCloseTo(number(entry, "y"), within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("hillSigmoidPublished")
  void hill_sigmoid_before_its_offset_is_half_of_one_and_a_logistic_curve(JsonNode entry) {
    double moved = odd(number(entry, "beta") * (number(entry, "x") - number(entry, "lam")));
    assertThat(number(entry, "sigma") * (1 + moved) / 2)
        .isCloseTo(number(entry, "before_offset"), within(1e-14));
  }

  private static double odd(double x) {
    double[] response = response(new LogisticCurve(), new double[] {Math.abs(x)}, 1);
    return Math.signum(x) * response[0];
  }

  @ParameterizedTest
  @MethodSource("michaelisMenten")
  void michaelis_menten_is_hill_with_slope_one(JsonNode entry) {
    double[] pressure = {number(entry, "x")};
    double response = response(new ConcaveHillCurve(), pressure, number(entry, "lam"))[0];
    assertThat(number(entry, "alpha") * response).isCloseTo(number(entry, "y"), within(0.005));
  }

  /** Theirs has b as its highest response, and b c as the pressure ours calls c. */
  @ParameterizedTest
  @MethodSource("tanh")
  void tanh_is_that_of_pymc_marketing(JsonNode entry) {
    double b = number(entry, "b");
    double c = number(entry, "c");
    double[] response = response(new TanhCurve(), numbers(entry, "x"), b * c);
    assertClose(Arrays.stream(response).map(h -> b * h).toArray(), numbers(entry, "y"));
    // stated at a known pressure by what it brings (gain) and its part of the highest (r)
    double known = 7;
    double r = response(new TanhCurve(), new double[] {known}, b * c)[0];
    double gain = b * r / known;
    assertThat(gain * known / r).isCloseTo(b, within(1e-12));
    double atanh = 0.5 * Math.log((1 + r) / (1 - r));
    assertThat(r / (gain * atanh)).isCloseTo(c, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("exponential")
  void exponential_is_that_of_mmm_framework(JsonNode entry) {
    assertClose(
        response(new ExponentialCurve(), numbers(entry, "x"), number(entry, "lam")),
        numbers(entry, "y"));
  }

  /** {@code published} of each family, and the formula of the root. */
  @Test
  void the_closed_forms_of_the_peers_hold() {
    double[] pressure = {0, 0.3, 1, 4};
    assertClose(response(new HillCurve(), pressure, 1, 1), new double[] {0, 0.3 / 1.3, 0.5, 0.8});
    assertClose(response(new HillCurve(), pressure, 1, 0), new double[] {0, 0.5, 0.5, 0.5});
    assertClose(response(new HillCurve(), new double[] {0.7}, 0.7, 2.3), new double[] {0.5});
    assertClose(response(new LogisticCurve(), pressure, 0), new double[4]);
    double once = (1 - Math.exp(-1)) / (1 + Math.exp(-1));
    assertThat(once).isCloseTo(0.46211715726000973, within(1e-15));
    assertClose(response(new LogisticCurve(), new double[] {1}, 1), new double[] {once});
    assertClose(response(new LogisticCurve(), new double[] {5}, LOG_3 / 5), new double[] {0.5});
    assertClose(response(new RootCurve(), pressure, 0.5), new double[] {0, Math.sqrt(0.3), 1, 2});
  }

  /** PyMC-Marketing's logarithm is the one curve without numbers in the file, and not offered. */
  @Test
  void no_family_of_the_file_is_left_out() {
    assertThat(JsonVectors.read(FILE, "").propertyNames())
        .containsExactlyInAnyOrder(
            "conventions",
            "meridian_hill",
            "pymc_logistic",
            "pymc_inverse_scaled_logistic",
            "pymc_hill",
            "pymc_hill_sigmoid",
            "pymc_michaelis_menten",
            "pymc_tanh",
            "pymc_root",
            "pymc_log",
            "robyn_hill",
            "lightweight_mmm_hill",
            "one_minus_exp");
  }

  private static double[] response(Curve family, double[] pressure, double... values) {
    double[] position = new double[values.length];
    family.place(values, 0, position, 0);
    double[] response = new double[pressure.length];
    family.apply(
        position,
        0,
        pressure,
        pressure.length,
        response,
        new double[pressure.length],
        new double[values.length][pressure.length]);
    double[] prepared = new double[pressure.length];
    double[] again = new double[pressure.length];
    family.prepare(position, 0, pressure, pressure.length, prepared);
    family.values(position, 0, prepared, pressure.length, 1, again);
    assertClose(again, response);
    return response;
  }

  private static void assertClose(double[] actual, double[] expected) {
    assertThat(actual).containsExactly(expected, within(1e-14));
  }
}
