package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TwoAccountsOfTheSameTest {

  private static final PairedChart.Row TV =
      new PairedChart.Row(
          "TV",
          CredibleInterval.ninety(0, 4),
          MadeUpReport.around(1.5, 0.3),
          "75% narrower",
          false);
  private static final PairedChart.Row RADIO =
      new PairedChart.Row(
          "Radio", CredibleInterval.ninety(1, 2), MadeUpReport.around(1.5, 0.4), "32% wider", true);

  private final Drawn drawn =
      PairedChart.of(new PairedChart.About("ROI", "before", "after", 1, 1.0), List.of(TV, RADIO));

  @Test
  void the_table_has_both_intervals_and_the_words() {
    assertThat(drawn.table().head()).contains("before, 90%", "after");
    assertThat(drawn.table().rows())
        .containsExactly(
            List.of("TV", "0.00\u20134.00", "1.50", "1.01\u20131.99", "75% narrower"),
            List.of("Radio", "1.00\u20132.00", "1.50", "0.84\u20132.16", "32% wider"));
  }

  @Test
  void what_stands_out_is_marked() {
    JsonNode names = drawn.options().at("/yAxis/0/data");
    assertThat(names.at("/0/textStyle/color").asString()).isEqualTo("var(--pl-text-2)");
    assertThat(names.at("/1/textStyle/color").asString()).isEqualTo("var(--pl-warn)");
  }

  @Test
  void before_is_a_thick_grey_bar_and_after_a_petrol_whisker_on_the_same_row() {
    JsonNode before = drawn.options().at("/series/0");
    JsonNode after = drawn.options().at("/series/1");
    assertThat(before.at("/lineStyle/width").asInt()).isEqualTo(7);
    assertThat(before.at("/data/1/coords/0/1").asInt()).isEqualTo(1);
    assertThat(after.at("/lineStyle/color").asString()).isEqualTo("var(--pl-accent)");
    assertThat(after.at("/data/1/coords/0/1").asInt()).isEqualTo(1);
  }

  @Test
  void the_axis_reaches_over_both() {
    assertThat(drawn.options().at("/xAxis/min").asDouble()).isZero();
    assertThat(drawn.options().at("/xAxis/max").asDouble()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void quantities_that_differ_by_magnitudes_are_drawn_by_magnitudes() {
    Drawn wide =
        PairedChart.of(
            new PairedChart.About("Half saturation", "before", "after", 1e3, null),
            List.of(
                new PairedChart.Row(
                    "TV",
                    CredibleInterval.ninety(1e4, 1e6),
                    MadeUpReport.around(2e5, 3e4),
                    "",
                    false),
                new PairedChart.Row(
                    "Radio",
                    CredibleInterval.ninety(100, 9e3),
                    MadeUpReport.around(2e3, 300),
                    "",
                    false)));
    assertThat(wide.options().at("/xAxis/type").asString()).isEqualTo("log");
  }
}
