package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.planning.LiftSplit;
import io.plumbline.domain.shared.Estimate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the plan there is to another, channel by channel. */
class ChangeByChannelTest {

  private static final Units UNITS =
      new Units(Currency.getInstance("USD"), KpiSpec.Kind.REVENUE, "week");

  private static LiftSplit split() {
    return new LiftSplit(
        around(9_600_000, 300_000),
        around(9_560_000, 320_000),
        around(-40_000, 60_000),
        List.of(
            part(LiftSplit.Kind.CHANNEL, "tv", -120_000),
            part(LiftSplit.Kind.CHANNEL, "search", 160_000),
            part(LiftSplit.Kind.CAP, "", -80_000)));
  }

  private static LiftSplit.Part part(LiftSplit.Kind kind, String name, double change) {
    return new LiftSplit.Part(kind, name, around(change, 20_000));
  }

  private static Estimate around(double mean, double sd) {
    return MadeUpReport.around(mean, sd);
  }

  @Test
  void each_bar_begins_where_the_one_above_ends_and_the_last_is_their_sum() {
    Drawn drawn = OutcomeWaterfallChart.of(split(), 8, "Custom", UNITS);
    JsonNode from = drawn.options().at("/series/1/data");
    JsonNode bars = drawn.options().at("/series/2/data");
    double[] begins = {0, 20, 5, 0};
    double[] changes = {20, -15, -10, -5};
    for (int i = 0; i < changes.length; i++) {
      assertThat(from.get(i).asDouble()).isCloseTo(begins[i], within(1e-9));
      assertThat(bars.get(i).get("value").asDouble()).isCloseTo(changes[i], within(1e-9));
    }
  }

  @Test
  void what_adds_comes_before_what_takes_and_what_is_no_channel_comes_last() {
    Drawn drawn = OutcomeWaterfallChart.of(split(), 8, "Custom", UNITS);
    assertThat(drawn.table().rows().stream().map(List::getFirst))
        .containsExactly(
            "Today's plan", "search", "tv", "Not deliverable", "All changes", "Custom");
    assertThat(drawn.table().rows().get(1)).contains("+20.0k");
    assertThat(drawn.table().rows().get(4)).contains("\u22125.0k");
    assertThat(drawn.description())
        .contains("$1.20M", "the largest is that of search", "Together \u22125.0k");
  }

  @Test
  void every_bar_has_its_interval_and_no_change_is_a_line() {
    Drawn drawn = OutcomeWaterfallChart.of(split(), 8, "Custom", UNITS);
    assertThat(drawn.options().at("/series/3/data").size()).isEqualTo(4);
    assertThat(drawn.options().at("/series/4/markLine/data/0/xAxis").asDouble()).isZero();
    assertThat(drawn.table().rows()).allSatisfy(row -> assertThat(row.get(2)).isNotEmpty());
  }
}
