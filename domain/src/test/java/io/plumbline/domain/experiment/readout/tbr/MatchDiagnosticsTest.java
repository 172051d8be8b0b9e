package io.plumbline.domain.experiment.readout.tbr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.series.Tables;
import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.numeric.JsonVectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published fixtures of matched markets. */
class MatchDiagnosticsTest {

  private static final String VECTORS = "/experiments/matched_markets_diagnostics.json";
  private final double[] x = JsonVectors.numbers(JsonVectors.read(VECTORS, "/x"));
  private final double[] y = JsonVectors.numbers(JsonVectors.read(VECTORS, "/y"));

  @Test
  void correlation_is_as_published() {
    assertThat(new MatchDiagnostics(x, y).correlation()).isCloseTo(0.9, within(5e-3));
  }

  @Test
  void impact_factors_are_as_published() {
    JsonVectors.entries(VECTORS, "/impact_factor")
        .forEach(
            row ->
                assertThat(
                        new RequiredImpact(
                                row.required("n_test").asInt(),
                                JsonVectors.number(row, "sig"),
                                JsonVectors.number(row, "power"),
                                JsonVectors.number(row, "flevel"))
                            .factor(row.required("n").asInt()))
                    .as("%s", row)
                    .isCloseTo(JsonVectors.number(row, "f"), within(5e-4)));
  }

  @Test
  void estimates_and_half_widths_are_as_published() {
    JsonVectors.entries(VECTORS, "/tbrfit")
        .forEach(
            row -> {
              double[] found =
                  new MatchDiagnostics(x, y)
                      .fitted(
                          JsonVectors.number(row, "xt"),
                          JsonVectors.number(row, "yt"),
                          row.required("n_test").asInt(),
                          JsonVectors.number(row, "sig"));
              assertThat(found[0]).isCloseTo(JsonVectors.number(row, "est"), within(5e-4));
              assertThat(found[1]).isCloseTo(JsonVectors.number(row, "cihw"), within(5e-5));
            });
  }

  @Test
  void durbin_watson_is_as_published() {
    double[] steps = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    JsonVectors.entries(VECTORS, "/dw")
        .forEach(
            row -> {
              MatchDiagnostics found = new MatchDiagnostics(steps, JsonVectors.numbers(row, "y"));
              assertThat(found.durbinWatson())
                  .isCloseTo(JsonVectors.number(row, "dw"), within(5e-5));
              assertThat(found.independent()).isEqualTo(row.required("ok").asBoolean());
            });
  }

  @Test
  void bridge_holds_until_one_period_breaks_it() {
    assertThat(new MatchDiagnostics(x, y).steady()).isTrue();
    double[] broken = x.clone();
    broken[10] = 10;
    assertThat(new MatchDiagnostics(broken, y).steady()).isFalse();
  }

  @Test
  void placebo_test_is_as_published() {
    JsonNode published = JsonVectors.read(VECTORS, "/aa");
    double[] control = JsonVectors.numbers(published, "x");
    double[] treated = JsonVectors.numbers(published, "y");
    int window = published.required("n_test").asInt();
    MatchDiagnostics.Placebo base = new MatchDiagnostics(control, treated).placebo(window, 0.9);
    double[] bounds = JsonVectors.numbers(published, "bounds");
    assertThat(base.lower()).isCloseTo(bounds[0], within(0.05));
    assertThat(base.upper()).isCloseTo(bounds[1], within(0.05));
    published
        .required("shifts")
        .forEach(
            shift -> {
              double[] moved = treated.clone();
              for (int t = moved.length - window; t < moved.length; t++) {
                moved[t] += JsonVectors.number(shift, "add");
              }
              MatchDiagnostics.Placebo found =
                  new MatchDiagnostics(control, moved).placebo(window, 0.9);
              assertThat(found.falsePositive())
                  .as("%s", shift)
                  .isCloseTo(JsonVectors.number(shift, "prob"), within(1e-3));
              if (shift.has("ok")) {
                assertThat(found.passed()).isEqualTo(shift.required("ok").asBoolean());
              }
            });
  }

  private static double[][] geos() {
    List<Tables.Row> rows = Tables.rows("geoxdiag_data.csv", ",");
    List<String> days = rows.stream().map(row -> row.get("date")).distinct().sorted().toList();
    int geos = (int) rows.stream().map(row -> row.get("geo")).distinct().count();
    double[][] outcome = new double[geos][days.size()];
    for (Tables.Row row : rows) {
      outcome[Integer.parseInt(row.get("geo")) - 1][days.indexOf(row.get("date"))] +=
          Double.parseDouble(row.get("response"));
    }
    return outcome;
  }

  private static double[] group(double[][] outcome, String group) {
    int[] rows =
        Tables.rows("geoxdiag_data.csv", ",").stream()
            .filter(row -> row.get("group").equals(group))
            .mapToInt(row -> Integer.parseInt(row.get("geo")) - 1)
            .distinct()
            .toArray();
    return Totals.sum(outcome, rows, outcome[0].length);
  }

  @Test
  void published_panel_has_neither_noisy_geos_nor_outliers() {
    double[][] outcome = geos();
    assertThat(Screening.noisyGeos(outcome)).isEmpty();
    assertThat(Screening.outlierPeriods(group(outcome, "1"), group(outcome, "2"))).isEmpty();
    assertThat(new MatchDiagnostics(group(outcome, "1"), group(outcome, "2")).correlation())
        .isCloseTo(0.99680134, within(1e-7));
  }

  @Test
  void one_day_of_one_geo_out_of_line_is_found() {
    double[][] outcome = geos();
    outcome[18][29] = 1000;
    assertThat(Screening.outlierPeriods(group(outcome, "1"), group(outcome, "2")))
        .containsExactly(29);
  }

  @Test
  void search_for_outliers_ends_without_correlation() {
    List<Tables.Row> rows = Tables.rows("outlier_dataset.csv", ",");
    List<String> days = rows.stream().map(row -> row.get("date")).distinct().sorted().toList();
    List<String> geos = rows.stream().map(row -> row.get("geo")).distinct().toList();
    List<String> before =
        rows.stream()
            .filter(row -> row.get("period").equals("0"))
            .map(row -> row.get("date"))
            .distinct()
            .sorted()
            .toList();
    double[][] outcome = new double[geos.size()][before.size()];
    for (Tables.Row row : rows) {
      if (before.contains(row.get("date"))) {
        outcome[geos.indexOf(row.get("geo"))][before.indexOf(row.get("date"))] +=
            Double.parseDouble(row.get("response"));
      }
    }
    List<Integer> noisy = Screening.noisyGeos(outcome);
    double[][] totals = new double[2][days.size()];
    for (Tables.Row row : rows) {
      if (!noisy.contains(geos.indexOf(row.get("geo")))) {
        totals[Integer.parseInt(row.get("group")) - 1][days.indexOf(row.get("date"))] +=
            Double.parseDouble(row.get("response"));
      }
    }
    assertThat(Screening.outlierPeriods(totals[0], totals[1]))
        .doesNotHaveDuplicates()
        .hasSizeLessThan(days.size() / 2);
  }

  @Test
  void geos_of_noise_and_geos_of_zeros_are_found() {
    double[][] outcome = geos();
    Random random = new Random(1);
    outcome[0] = random.doubles(outcome[0].length).map(u -> 10 + u).toArray();
    assertThat(Screening.noisyGeos(outcome)).containsExactly(0);
    Arrays.fill(outcome[1], 0);
    assertThat(Screening.noisyGeos(outcome)).containsExactly(0, 1);
  }

  @Test
  void bound_of_the_correlation_is_as_published() {
    assertThat(Screening.correlationBound(12, 0.5, 0.95)).isCloseTo(0.799631922, within(1e-9));
    assertThat(Screening.correlationBound(4, 0.5, 0.95)).isCloseTo(0.975461634, within(1e-9));
  }
}
