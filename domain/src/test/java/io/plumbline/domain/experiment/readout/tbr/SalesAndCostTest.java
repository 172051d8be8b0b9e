package io.plumbline.domain.experiment.readout.tbr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.experiment.readout.series.Tables;
import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.experiment.readout.tbr.TimeBasedRegression.Errors;
import io.plumbline.domain.numeric.JsonVectors;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published example: 100 geos, 42 days before, 28 days of test, all spend in the test. */
class SalesAndCostTest {

  private static final String VECTORS = "/experiments/tbr_geoexperiments.json";
  private static final int PRE = 42;
  private static final int END = 70;
  private static final int DAYS = 93;

  private final double[][] sales = new double[100][DAYS];
  private final double[][] cost = new double[100][DAYS];
  private final boolean[] isTreated = new boolean[100];
  private final boolean[][] isKnown = new boolean[100][DAYS];
  private final int[] treated;
  private final int[] controls;

  SalesAndCostTest() {
    for (Tables.Row row : Tables.rows("geoassignment.csv", ",")) {
      isTreated[Integer.parseInt(row.get("geo")) - 1] = row.get("geo.group").equals("2");
    }
    Map<String, Integer> days = new HashMap<>();
    for (Tables.Row row : Tables.rows("salesandcost.csv", ",")) {
      int day =
          days.computeIfAbsent(
              row.get("date"),
              text ->
                  (int) ChronoUnit.DAYS.between(LocalDate.of(2015, 1, 5), LocalDate.parse(text)));
      int geo = Integer.parseInt(row.get("geo")) - 1;
      isKnown[geo][day] = true;
      sales[geo][day] += Double.parseDouble(row.get("sales"));
      cost[geo][day] += Double.parseDouble(row.get("cost"));
    }
    treated = IntStream.range(0, 100).filter(g -> isTreated[g]).toArray();
    controls = IntStream.range(0, 100).filter(g -> !isTreated[g]).toArray();
  }

  private StudentInference incremental(Errors errors) {
    return new TimeBasedRegression(errors)
        .incremental(
            Totals.sum(sales, controls, END),
            Totals.sum(sales, treated, END),
            PRE,
            Alternative.GREATER);
  }

  @Test
  void totals_are_the_published_ones() {
    JsonNode sums = JsonVectors.read(VECTORS, "/period_sums");
    assertThat(Totals.sum(Totals.sum(sales, controls, END), 0, PRE))
        .isCloseTo(JsonVectors.number(sums, "pre_g1_sales"), within(0.1));
    assertThat(Totals.sum(Totals.sum(sales, treated, END), PRE, END))
        .isCloseTo(JsonVectors.number(sums, "test_g2_sales"), within(0.1));
  }

  @Test
  void classic_regression_gives_the_published_return() {
    JsonNode published = JsonVectors.read(VECTORS, "/tbr");
    StudentInference found = incremental(Errors.CLASSIC);
    double spend = JsonVectors.number(published, "incr_cost");
    assertThat(found.estimate())
        .isCloseTo(JsonVectors.number(published, "incr_resp"), within(5e-4));
    assertThat(found.standardError())
        .isCloseTo(JsonVectors.number(published, "se_incr"), within(5e-4));
    assertThat(found.estimate() / spend)
        .isCloseTo(JsonVectors.number(published, "iroas"), within(5e-7));
    assertThat((found.estimate() - found.interval(0.1).lower()) / spend)
        .isCloseTo(JsonVectors.number(published, "precision_90_onesided"), within(1e-6));
    StudentInference both =
        new StudentInference(
            found.estimate(), found.standardError(), found.degrees(), Alternative.TWO_SIDED);
    assertThat((both.estimate() - both.interval(0.05).lower()) / spend)
        .isCloseTo(JsonVectors.number(published, "precision_95_two"), within(1e-6));
    StudentInference aboveThree =
        new StudentInference(
            found.estimate() - 3 * spend,
            found.standardError(),
            found.degrees(),
            Alternative.GREATER);
    assertThat(1 - aboveThree.pValue())
        .isCloseTo(JsonVectors.number(published, "prob_gt_3"), within(1e-2));
    double observed = Totals.sum(Totals.sum(sales, treated, END), PRE, END);
    assertThat(found.estimate() / (observed - found.estimate()))
        .as("the published lift is a mean of simulated ratios")
        .isCloseTo(JsonVectors.number(published, "lift"), within(1e-4));
  }

  @Test
  void line_and_days_are_the_published_ones() {
    double[] control = Totals.sum(sales, controls, END);
    double[] total = Totals.sum(sales, treated, END);
    ControlRegression line = ControlRegression.of(control, total, PRE);
    assertThat(line.slope()).isCloseTo(0.9997001, within(5e-8));
    assertThat(line.sigma())
        .isCloseTo(JsonVectors.read(VECTORS, "/ours/sigma").asDouble(), within(1e-6));
    assertThat(line.expected(control[0]))
        .isCloseTo(
            JsonVectors.read(VECTORS, "/pointwise/pre_first_counterfactual").asDouble(),
            within(1e-6));
    JsonNode first = JsonVectors.read(VECTORS, "/pointwise/test_first");
    assertThat(line.expected(control[PRE]))
        .isCloseTo(JsonVectors.number(first, "cf"), within(1e-6));
    StudentInference day =
        new StudentInference(
            total[PRE] - line.expected(control[PRE]),
            line.classicError(control[PRE], 1),
            line.degrees(),
            Alternative.TWO_SIDED);
    assertThat(day.interval(0.2).lower())
        .isCloseTo(JsonVectors.number(first, "diff_lower"), within(1e-5));
    assertThat(day.interval(0.2).upper())
        .isCloseTo(JsonVectors.number(first, "diff_upper"), within(1e-5));
  }

  @Test
  void errors_that_remember_do_not_move_the_estimate() {
    StudentInference serial = incremental(Errors.SERIAL);
    assertThat(serial.estimate()).isCloseTo(incremental(Errors.CLASSIC).estimate(), within(1e-6));
    assertThat(serial.degrees()).isLessThanOrEqualTo(40.0);
  }

  @Test
  void required_impact_is_as_computed_from_the_paper() {
    double[] total = Arrays.copyOf(Totals.sum(sales, treated, END), PRE);
    double[] control = Arrays.copyOf(Totals.sum(sales, controls, END), PRE);
    double correlation = new MatchDiagnostics(control, total).correlation();
    assertThat(correlation)
        .isCloseTo(JsonVectors.read(VECTORS, "/ours/corr").asDouble(), within(1e-10));
    assertThat(RequiredImpact.of(28).of(total, correlation))
        .isCloseTo(JsonVectors.read(VECTORS, "/ours/required_impact_28").asDouble(), within(1e-5));
  }

  private static double[] by(double[][] values, int from, int to) {
    return Arrays.stream(values).mapToDouble(row -> Totals.sum(row, from, to)).toArray();
  }

  @Test
  void regression_over_geos_gives_the_published_return() {
    double[] added = GeoBasedRegression.addedSpend(by(cost, 0, PRE), by(cost, PRE, END), isTreated);
    StudentInference found =
        GeoBasedRegression.of(by(sales, 0, PRE), by(sales, PRE, END), added, Alternative.GREATER);
    assertThat(found.estimate()).isCloseTo(3.233443, within(5e-7));
    assertThat(found.estimate() - found.interval(0.1).lower()).isCloseTo(0.3501623, within(1e-6));
    StudentInference both =
        new StudentInference(
            found.estimate(), found.standardError(), found.degrees(), Alternative.TWO_SIDED);
    assertThat(both.interval(0.05).lower()).isCloseTo(2.694844, within(1e-5));
    assertThat(both.interval(0.05).upper()).isCloseTo(3.772041, within(1e-5));
    double overThree =
        1
            - new TDistribution(null, found.degrees())
                .cumulativeProbability((3 - found.estimate()) / found.standardError());
    assertThat(overThree)
        .isCloseTo(JsonVectors.read(VECTORS, "/gbr/prob_gt_3").asDouble(), within(5e-4));
    assertThat(found.estimate() * 50_000)
        .isCloseTo(JsonVectors.read(VECTORS, "/gbr/incr_resp").asDouble(), within(0.05));
  }

  /** Theirs are quantiles of draws; ours are exact. */
  @Test
  void two_sided_interval_is_that_of_the_published_draws_within_their_error() {
    JsonNode draws = JsonVectors.read(VECTORS, "/tbr/twosided90");
    StudentInference greater = incremental(Errors.CLASSIC);
    StudentInference both =
        new StudentInference(
            greater.estimate() / 50_000,
            greater.standardError() / 50_000,
            greater.degrees(),
            Alternative.TWO_SIDED);
    assertThat(both.estimate()).isCloseTo(JsonVectors.number(draws, "est_sim_mean"), within(0.001));
    assertThat(both.interval(0.1).lower())
        .isCloseTo(JsonVectors.number(draws, "lower"), within(0.001));
    assertThat(both.interval(0.1).upper())
        .isCloseTo(JsonVectors.number(draws, "upper"), within(0.001));
  }

  /**
   * The vignette draws its assignment after a seed of R's: these are the geos that R's generator
   * then treats, see the README beside the data. Both costs follow from it, to all digits.
   */
  @Test
  void costs_of_precision_are_the_published_ones_for_the_assignment_of_the_vignettes_seed() {
    JsonNode published = JsonVectors.read(VECTORS, "/preanalysis");
    boolean[] drawn = new boolean[100];
    for (Tables.Row row : Tables.rows("preanalysis_assignment.csv", ",")) {
      drawn[Integer.parseInt(row.get("geo")) - 1] = row.get("geo.group").equals("2");
    }
    double[][] known = new double[100][DAYS];
    for (int g = 0; g < 100; g++) {
      for (int t = 0; t < DAYS; t++) {
        known[g][t] = isKnown[g][t] ? sales[g][t] : Double.NaN;
      }
    }
    double[] costs = Preanalysis.costs(known, drawn, new int[] {42, 21, 7}, 0.9);
    assertThat(costs[0]).isCloseTo(JsonVectors.number(published, "tbr1_total_cost"), within(0.001));
    assertThat(costs[1]).isCloseTo(JsonVectors.number(published, "gbr1_total_cost"), within(0.001));
    JsonNode atTenThousand = published.get("cost_10000");
    assertThat(costs[0] / 10_000)
        .isCloseTo(JsonVectors.number(atTenThousand, "tbr1_precision"), within(1e-7));
    assertThat(costs[1] / 10_000)
        .isCloseTo(JsonVectors.number(atTenThousand, "gbr1_precision"), within(1e-7));
  }
}
