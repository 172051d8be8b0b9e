package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChannelsTogetherTest {

  private static final Currency USD = Currency.getInstance("USD");

  private final MixModelReport report = MadeUpReport.passing(8);
  private final Units units = Units.of(report, USD);

  @Test
  void each_part_of_the_waterfall_begins_where_the_one_above_it_ends_and_the_sum_is_all_of_them() {
    List<JsonNode> bars = series(WaterfallChart.of(report, units), "bar");
    List<Double> gaps = numbers(bars.get(0).get("data"));
    List<Double> parts = numbers(bars.get(1).get("data"));
    double end = 0;
    for (int i = 0; i < parts.size() - 1; i++) {
      assertThat(gaps.get(i)).isCloseTo(end, within(1e-4 * Math.max(1, end)));
      end += parts.get(i);
    }
    double sum =
        report.baseline().mean() + own().values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(gaps.getLast()).isZero();
    assertThat(parts.getLast()).isCloseTo(end, within(1e-3 * end));
    assertThat(end).isCloseTo(sum / 1e6, within(1e-3 * end));
  }

  @Test
  void the_waterfall_begins_with_what_would_have_come_anyway_and_goes_on_by_size() {
    Drawn drawn = WaterfallChart.of(report, units);
    List<String> names = drawn.table().rows().stream().map(List::getFirst).toList();
    assertThat(names).startsWith("Baseline").endsWith("Sum of the parts");
    assertThat(names.subList(1, names.size() - 1))
        .containsExactlyElementsOf(
            own().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList());
  }

  /** What brought something, besides what would have come anyway. */
  private Map<String, Double> own() {
    Map<String, Double> own = new HashMap<>();
    report.channels().forEach(one -> own.put(one.channel().value(), one.contribution().mean()));
    report.organic().forEach(one -> own.put(one.channel().value(), one.contribution().mean()));
    report.treatments().forEach(one -> own.put(one.name(), one.contribution().mean()));
    report
        .halos()
        .forEach(one -> own.put(one.upper() + " on " + one.lower(), one.contribution().mean()));
    return own;
  }

  @Test
  void a_bubble_grows_with_spend_and_is_hollow_without_a_test() {
    Drawn drawn = Objects.requireNonNull(ReturnChart.of(report, units));
    List<JsonNode> bubbles =
        series(drawn, "scatter").stream()
            .filter(one -> one.get("symbolSize").asDouble() > 0)
            .toList();
    assertThat(bubbles)
        .hasSameSizeAs(
            report.channels().stream().filter(one -> one.marginalRoi() != null).toList());
    assertThat(bubbles.stream().map(one -> one.get("symbolSize").asDouble()).toList())
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(drawn.table().rows().stream().map(List::getLast).filter("tested"::equals).count())
        .isEqualTo(
            bubbles.stream()
                .filter(one -> one.at("/itemStyle/color").asString().equals("var(--pl-accent)"))
                .count());
  }

  @Test
  void plumb_lines_stand_where_money_pays_for_itself() {
    List<JsonNode> lines = series(Objects.requireNonNull(ReturnChart.of(report, units)), "line");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).at("/markLine/data/0/xAxis").asDouble()).isEqualTo(1);
    assertThat(lines.get(1).at("/markLine/data/0/yAxis").asDouble()).isEqualTo(1);
    Units counted = new Units(USD, KpiSpec.Kind.CONVERSIONS, "week");
    assertThat(counted.nextBreakEven()).isNull();
    assertThat(series(Objects.requireNonNull(ReturnChart.of(report, counted)), "line")).isEmpty();
  }

  @Test
  void ranks_are_those_of_sums_over_calendar_quarters() {
    LocalDate first = LocalDate.of(2024, 3, 18);
    List<LocalDate> weeks = IntStream.range(0, 4).mapToObj(first::plusWeeks).toList();
    double[] none = new double[4];
    Decomposition course =
        new Decomposition(
            weeks,
            List.of(
                new Component("Baseline", Component.Kind.BASELINE, none, none, none),
                new Component("TV", Component.Kind.CHANNEL, new double[] {9, 1, 1, 1}, none, none),
                new Component(
                    "Search", Component.Kind.CHANNEL, new double[] {3, 3, 4, 4}, none, none)),
            none,
            none,
            none,
            none,
            0);
    assertThat(RankChart.worth(course)).isTrue();
    Drawn drawn = RankChart.of(course, units);
    assertThat(drawn.table().head()).containsExactly("Channel", "Q1 2024, part", "Q2 2024, part");
    assertThat(numbers(series(drawn, "line").get(0).get("data"))).containsExactly(1.0, 2.0);
    assertThat(numbers(series(drawn, "line").get(1).get("data"))).containsExactly(2.0, 1.0);
    assertThat(drawn.description()).contains("Search is first at the end; 2 ended elsewhere");
  }

  private static List<JsonNode> series(Drawn drawn, String type) {
    return StreamSupport.stream(drawn.options().get("series").spliterator(), false)
        .filter(one -> one.path("type").asString().equals(type))
        .toList();
  }

  private static List<Double> numbers(JsonNode data) {
    return StreamSupport.stream(data.spliterator(), false)
        .map(one -> one.isObject() ? one.get("value").asDouble() : one.asDouble())
        .toList();
  }
}
