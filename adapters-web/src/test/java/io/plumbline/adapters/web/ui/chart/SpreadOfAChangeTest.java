package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.Arrays;
import java.util.Currency;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How the change of a plan is spread over the draws. */
class SpreadOfAChangeTest {

  private static final Units UNITS =
      new Units(Currency.getInstance("USD"), KpiSpec.Kind.REVENUE, "week");

  private static double[] normal(double mean, double sd) {
    Random random = new Random(7);
    return DoubleStream.generate(() -> mean + sd * random.nextGaussian()).limit(20_000).toArray();
  }

  private static Drawn drawn(double mean, double sd) {
    double[] lift = normal(mean, sd);
    double loss = Arrays.stream(lift).filter(one -> one < 0).count() / (double) lift.length;
    return DensityChart.of(
        lift,
        new Estimate(
            mean,
            sd,
            mean,
            new CredibleInterval(mean - 1.645 * sd, mean + 1.645 * sd, new Probability(0.9))),
        loss,
        UNITS);
  }

  @Test
  void the_smoothed_shape_is_that_of_the_draws() {
    Density density = Density.of(normal(10, 4));
    assertThat(density.at(10)).isCloseTo(1, within(0.05));
    for (double away : new double[] {2, 4, 8}) {
      double wanted = Math.exp(-away * away / 32);
      assertThat(density.at(10 - away)).isCloseTo(wanted, within(0.08));
      assertThat(density.at(10 + away)).isCloseTo(wanted, within(0.08));
    }
    assertThat(density.from()).isNegative();
  }

  @Test
  void the_loss_ends_at_no_change_and_carries_its_probability() {
    Drawn chart = drawn(8_000, 6_000);
    assertThat(chart.options().toString()).contains("loses 9%").contains("expected +8.0k");
    JsonNode loss = areaOf(chart, "var(--pl-bad)");
    JsonNode points = loss.get("data");
    assertThat(points.get(points.size() - 1).get(0).doubleValue()).isZero();
    JsonNode band = areaOf(chart, "var(--pl-band)").get("data");
    assertThat(band.get(0).get(0).doubleValue()).isCloseTo(-1.87, within(0.001));
    assertThat(chart.description()).contains("loses with a probability of 9%");
    assertThat(chart.table().rows()).hasSize(9);
  }

  @Test
  void where_nothing_is_lost_nothing_is_vermilion() {
    assertThat(drawn(80_000, 6_000).options().toString())
        .doesNotContain("var(--pl-bad)")
        .contains("no change");
  }

  @Test
  void numbers_under_the_axis_are_round() {
    String options = drawn(8_000, 6_000).options().toString();
    assertThat(options).contains("\"formatter\":\"0\"").contains("\"formatter\":\"10\"");
  }

  @Test
  void before_and_after_are_bars_from_nought() {
    Estimate now = new Estimate(600, 50, 600, new CredibleInterval(520, 680, new Probability(0.9)));
    Estimate then =
        new Estimate(700, 60, 700, new CredibleInterval(-40, 790, new Probability(0.9)));
    Drawn chart = PairOfBars.of("Incremental revenue a week", now, then, UNITS);
    assertThat(chart.options().get("xAxis").get("min").doubleValue()).isNegative();
    assertThat(chart.table().rows().get(1)).containsExactly("Custom", "$700", "−40 to +790");
  }

  private static JsonNode areaOf(Drawn chart, String colour) {
    for (JsonNode series : chart.options().get("series")) {
      if (series.path("areaStyle").path("color").asString("").equals(colour)) {
        return series;
      }
    }
    throw new AssertionError("no area in " + colour);
  }
}
