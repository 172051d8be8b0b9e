package io.plumbline.domain.experiment.readout.sdid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.series.Tables;
import io.plumbline.domain.numeric.JsonVectors;
import io.plumbline.domain.shared.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** California's tobacco law of 1988, as published with synthetic difference-in-differences. */
class CaliforniaTest {

  private static final String VECTORS = "/experiments/synthdid.json";
  private static final int PRE = 19;

  private final List<String> states = new ArrayList<>();
  private final double[][] controls;
  private final double[] treated;

  CaliforniaTest() {
    Map<String, double[]> series = new TreeMap<>();
    for (Tables.Row row : Tables.rows("california_prop99.csv", ";")) {
      series
              .computeIfAbsent(row.get("State"), state -> new double[31])[
              Integer.parseInt(row.get("Year")) - 1970] =
          Double.parseDouble(row.get("PacksPerCapita"));
    }
    treated = Objects.requireNonNull(series.remove("California"));
    states.addAll(series.keySet());
    controls = series.values().toArray(double[][]::new);
  }

  private WeightedDifference fit(Differencing kind, Solver solver) {
    return WeightedDifference.of(controls, treated, PRE, 1, kind, solver);
  }

  @Test
  void noise_level_is_as_published() {
    assertThat(WeightedDifference.spreadOfDifferences(controls, PRE))
        .isCloseTo(JsonVectors.read(VECTORS, "/setup/noise_level").asDouble(), within(1e-9));
  }

  @Test
  void published_stopping_rule_gives_the_published_estimates() {
    assertThat(fit(Differencing.SYNTHETIC_DIFFERENCE, Solver.PUBLISHED).estimate())
        .isCloseTo(published("sdid"), within(1e-6));
    assertThat(fit(Differencing.SYNTHETIC_CONTROL, Solver.PUBLISHED).estimate())
        .isCloseTo(published("sc"), within(1e-6));
    assertThat(fit(Differencing.PLAIN_DIFFERENCE, Solver.PUBLISHED).estimate())
        .isCloseTo(published("did"), within(1e-8));
    assertThat(fit(Differencing.DIFFERENCED_CONTROL, Solver.PUBLISHED).estimate())
        .isCloseTo(-11.1046449277, within(1e-6));
  }

  @Test
  void optimum_gives_the_exact_estimates() {
    JsonNode exact = JsonVectors.read(VECTORS, "/converged_exact");
    assertThat(fit(Differencing.SYNTHETIC_DIFFERENCE, Solver.EXACT).estimate())
        .isCloseTo(JsonVectors.number(exact, "sdid"), within(1e-4));
    assertThat(fit(Differencing.SYNTHETIC_CONTROL, Solver.EXACT).estimate())
        .isCloseTo(JsonVectors.number(exact, "sc"), within(1e-4));
    assertThat(fit(Differencing.PLAIN_DIFFERENCE, Solver.EXACT).estimate())
        .isCloseTo(JsonVectors.number(exact, "did"), within(1e-8));
  }

  @Test
  void weights_are_as_published() {
    WeightedDifference found = fit(Differencing.SYNTHETIC_DIFFERENCE, Solver.PUBLISHED);
    JsonVectors.read(VECTORS, "/omega_top")
        .properties()
        .forEach(
            state ->
                assertThat(found.controls()[states.indexOf(state.getKey())])
                    .as(state.getKey())
                    .isCloseTo(state.getValue().asDouble(), within(1e-8)));
    JsonVectors.read(VECTORS, "/lambda_")
        .properties()
        .forEach(
            year ->
                assertThat(found.periods()[Integer.parseInt(year.getKey()) - 1970])
                    .as(year.getKey())
                    .isCloseTo(year.getValue().asDouble(), within(1e-8)));
    WeightedDifference control = fit(Differencing.SYNTHETIC_CONTROL, Solver.PUBLISHED);
    JsonVectors.read(VECTORS, "/sc_weights_default")
        .properties()
        .forEach(
            state ->
                assertThat(control.controls()[states.indexOf(state.getKey())])
                    .as(state.getKey())
                    .isCloseTo(state.getValue().asDouble(), within(1e-6)));
  }

  @Test
  void effect_by_year_is_as_published() {
    WeightedDifference found = fit(Differencing.SYNTHETIC_DIFFERENCE, Solver.PUBLISHED);
    double[] curve = JsonVectors.numbers(JsonVectors.read(VECTORS, "/effect_curve"));
    for (int t = 0; t < curve.length; t++) {
      assertThat(treated[PRE + t] - found.counterfactual()[PRE + t])
          .isCloseTo(curve[t], within(1e-6));
    }
  }

  @Test
  void every_state_as_placebo_gives_the_published_errors_within_that_of_200_draws() {
    for (Map.Entry<Differencing, String> kind :
        Map.of(
                Differencing.SYNTHETIC_DIFFERENCE, "sdid",
                Differencing.SYNTHETIC_CONTROL, "sc",
                Differencing.PLAIN_DIFFERENCE, "did")
            .entrySet()) {
      PlaceboError error =
          PlaceboError.of(controls, PRE, 1, kind.getKey(), Solver.EXACT, 200, new Seed(1));
      double published = JsonVectors.read(VECTORS, "/live_R/" + kind.getValue() + "/se").asDouble();
      assertThat(error.standardError()).isCloseTo(published, within(0.12 * published));
    }
  }

  private static double published(String kind) {
    return JsonVectors.read(VECTORS, "/live_R/" + kind + "/est").asDouble();
  }
}
