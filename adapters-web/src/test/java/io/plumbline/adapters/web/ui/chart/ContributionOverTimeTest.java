package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.Currency;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContributionOverTimeTest {

  private final Decomposition decomposition = MadeUpReport.passing(8).decomposition();
  private final Drawn drawn =
      ContributionChart.of(
          decomposition,
          Units.of(MadeUpReport.passing(8), Currency.getInstance("USD")),
          ContributionChart.By.PERIOD);

  @Test
  void the_baseline_lies_lowest_and_the_strongest_channels_above_it_by_rank() {
    assertThat(layers().stream().map(layer -> layer.path("name").asString()).toList())
        .startsWith("Baseline", "Search", "TV")
        .endsWith("5 others")
        .hasSize(7);
  }

  @Test
  void the_layers_add_up_to_what_the_model_fitted() {
    double sum = layers().stream().mapToDouble(layer -> layer.at("/data/10").asDouble()).sum();
    assertThat(sum).isCloseTo(decomposition.fitted()[10] / 1e6, within(1e-3));
  }

  @Test
  void what_was_observed_is_an_ink_line_over_it() {
    JsonNode observed =
        series().stream()
            .filter(s -> s.path("type").asString().equals("line") && !s.has("stack"))
            .findFirst()
            .orElseThrow();
    assertThat(observed.at("/lineStyle/color").asString()).isEqualTo("var(--pl-text)");
    assertThat(observed.has("stack")).isFalse();
  }

  @Test
  void the_names_of_thin_layers_do_not_lie_on_each_other() {
    List<Double> heights =
        series().stream()
            .filter(s -> s.path("type").asString().equals("scatter"))
            .map(s -> s.at("/data/0/value/1").asDouble())
            .toList();
    assertThat(heights).hasSize(7).isSorted();
    double axis = drawn.options().at("/yAxis/max").asDouble();
    for (int i = 1; i < heights.size(); i++) {
      assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThan(axis * 0.04);
    }
  }

  @Test
  void the_table_has_a_row_for_each_week() {
    assertThat(drawn.table().rows()).hasSize(143);
    assertThat(drawn.table().head()).startsWith("From", "Observed", "Baseline");
  }

  private List<JsonNode> layers() {
    return series().stream().filter(s -> s.has("stack")).toList();
  }

  private List<JsonNode> series() {
    return StreamSupport.stream(drawn.options().get("series").spliterator(), false).toList();
  }

  @Test
  void quarters_add_up_their_weeks_and_one_that_is_not_whole_says_so() {
    Drawn quarters =
        ContributionChart.of(
            decomposition,
            Units.of(MadeUpReport.passing(8), Currency.getInstance("USD")),
            ContributionChart.By.QUARTER);
    List<String> names = quarters.table().rows().stream().map(List::getFirst).toList();
    // 143 weeks from Monday 4 March 2024: the first quarter lacks January, the last its end
    assertThat(names).hasSize(12).startsWith("Q1 2024, part", "Q2 2024").endsWith("Q4 2026, part");
    assertThat(names.subList(1, 11)).noneMatch(name -> name.endsWith("part"));
    double weeks = 0;
    for (int t = 4; t < 17; t++) {
      weeks += decomposition.actual()[t];
    }
    JsonNode series = quarters.options().get("series");
    JsonNode observed = series.get(series.size() - 1).get("data");
    assertThat(observed.size()).as("only whole quarters are drawn").isEqualTo(10);
    assertThat(observed.get(0).asDouble() * 1e6).isCloseTo(weeks, within(1e-4 * weeks));
    assertThat(quarters.description()).contains("of each quarter split into Baseline");
  }
}
