package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.preview.MadeUpReport.around;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.CreditChart.Source;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChannelInDepthTest {

  private static final Units DOLLARS =
      new Units(Currency.getInstance("USD"), KpiSpec.Kind.REVENUE, "week");

  private final Drawn credit =
      CreditChart.of(
          "TV",
          List.of(
              row("Contribution", 0.118, 0.015, Source.MODEL),
              row("Test 18 Oct 2026", 0.106, 0.02, Source.TEST),
              new CreditChart.Row(
                  "Last click",
                  new Figure("19.2%", "no interval given"),
                  0.192,
                  CredibleInterval.ninety(0.192, 0.192),
                  Source.ELSEWHERE)));

  private static CreditChart.Row row(String name, double mean, double sd, Source source) {
    return new CreditChart.Row(
        name,
        new Figure("%.1f%%".formatted(100 * mean), "…"),
        mean,
        around(mean, sd).interval(),
        source);
  }

  @Test
  void a_test_is_an_ink_diamond_and_somebody_elses_number_an_open_square_without_whisker() {
    List<String> symbols = new ArrayList<>();
    List<String> colours = new ArrayList<>();
    for (JsonNode series : credit.options().get("series")) {
      if (series.get("type").asString().equals("scatter")) {
        symbols.add(series.get("symbol").asString());
        colours.add(series.at("/itemStyle/color").asString());
      }
    }
    assertThat(symbols).containsExactly("circle", "diamond", "rect");
    assertThat(colours).containsExactly("var(--pl-accent)", "var(--pl-text)", "var(--pl-surface)");
    assertThat(credit.options().get("series")).hasSize(5);
  }

  @Test
  void values_stand_as_text_at_the_right_and_in_the_table() {
    assertThat(credit.options().at("/yAxis/1/data/2/value").asString())
        .isEqualTo("19.2 no interval given");
    assertThat(credit.table().rows()).contains(List.of("Last click", "19.2%", "no interval given"));
    assertThat(credit.description()).contains("TV by 3 accounts");
  }

  @Test
  void the_cost_of_one_more_rises_along_the_curve_and_the_place_now_is_told() {
    List<ChannelEfficiency.CostPoint> cost = new ArrayList<>();
    for (int p = 1; p <= 8; p++) {
      cost.add(
          new ChannelEfficiency.CostPoint(
              p / 4.0, around(0.3 + p * 0.05, 0.03), around(1.5 - p * 0.1, 0.1)));
    }
    Drawn drawn =
        CostChart.of(
            new ChannelEfficiency(
                new ChannelId("TV"),
                5_200_000,
                around(1.1, 0.1),
                around(0.9, 0.1),
                cost,
                null,
                null,
                around(0.9, 0.05),
                null),
            52,
            DOLLARS);
    assertThat(drawn.table().rows()).hasSize(8);
    assertThat(drawn.table().rows().get(3))
        .startsWith("1.00 times", "$100k", "$0.50")
        .endsWith("0.94–1.26");
    assertThat(drawn.description())
        .isEqualTo(
            "Cost by position on the curve of TV: at $100k a week, $1 of revenue costs $0.50"
                + " (0.45–0.55) on average.");
    assertThat(drawn.options().at("/xAxis/0/max").asDouble()).isCloseTo(200, within(1e-9));
  }

  @Test
  void spend_beyond_break_even_is_marked_where_the_next_unit_last_brought_itself_back() {
    assertThat(Saturation.of(channel(m -> 1.6 - m), true))
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.spend()).isCloseTo(60, within(1e-6));
              assertThat(mark.words()).isEqualTo("next unit returned 1.00 to here");
            });
    assertThat(Saturation.of(channel(m -> 2.6 - m), true)).isEmpty();
  }

  @Test
  void an_s_shaped_curve_is_marked_where_it_is_steepest() {
    assertThat(Saturation.of(channel(m -> 3 - Math.abs(m - 0.5)), true))
        .extracting(Saturation::spend)
        .containsExactly(50.0);
  }

  @Test
  void where_the_outcome_is_not_money_half_saturation_is_marked() {
    assertThat(Saturation.of(channel(m -> 0.05 - 0.01 * m), false))
        .extracting(Saturation::words)
        .containsExactly("half of all it ever could bring");
  }

  /** A channel at 100 a week whose next unit returns {@code margin} at each multiple of it. */
  private static ChannelResult channel(DoubleUnaryOperator margin) {
    List<CurvePoint> curve = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      double m = i / 20.0;
      curve.add(
          new CurvePoint(m, 100 * m, around(m, 0.1), around(margin.applyAsDouble(m), 0.01), false));
    }
    return new ChannelResult(
        new ChannelId("TV"),
        100,
        around(1, 0.1),
        around(0.1, 0.01),
        null,
        around(margin.applyAsDouble(1), 0.1),
        List.of(),
        null,
        around(0.4, 0.1),
        Map.of("half_saturation_spend", around(80, 9)),
        100,
        300,
        curve);
  }
}
