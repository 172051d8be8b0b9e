package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the next unit of money returns just itself, for all channels at once. */
class RoomOfAllChannelsTest {

  private static final Currency USD = Currency.getInstance("USD");

  private final MixModelReport report = MadeUpReport.passing(8);
  private final Drawn drawn = HeadroomChart.of(report, Units.of(report, USD));
  private final Map<String, ChannelResult> channels =
      report.channels().stream()
          .collect(Collectors.toMap(one -> one.channel().value(), Function.identity()));

  @Test
  void each_bar_is_what_is_spent_and_each_dot_where_it_stops_paying() {
    JsonNode bars = drawn.options().at("/series/0/data");
    JsonNode dots = drawn.options().at("/series/2/data");
    List<String> names = drawn.table().rows().stream().map(List::getFirst).toList();
    for (int i = 0; i < names.size(); i++) {
      double spend = Objects.requireNonNull(channels.get(names.get(i))).averageSpend();
      assertThat(bars.get(i).asDouble() * 1e3).isCloseTo(spend, within(1e-4 * spend));
    }
    for (JsonNode dot : dots) {
      ChannelResult channel = Objects.requireNonNull(channels.get(names.get(dot.get(1).asInt())));
      double even =
          Room.of(channel)
              .map(Room::spend)
              .or(() -> Saturation.behind(channel).map(Saturation::spend))
              .orElseThrow();
      assertThat(dot.get(0).asDouble() * 1e3).isCloseTo(even, within(1e-4 * even));
    }
  }

  @Test
  void who_spends_beyond_it_is_told_so_and_stands_below_those_with_room() {
    List<String> words = drawn.table().rows().stream().map(List::getLast).toList();
    long beyond = words.stream().filter(word -> word.endsWith("beyond it")).count();
    assertThat(beyond).isPositive();
    assertThat(words.subList(words.size() - (int) beyond, words.size()))
        .allMatch(word -> word.endsWith("beyond it"));
    assertThat(drawn.description()).contains("%d spend beyond that".formatted(beyond));
  }

  @Test
  void where_the_outcome_is_no_money_there_is_no_break_even() {
    assertThat(HeadroomChart.worth(report, new Units(USD, KpiSpec.Kind.CONVERSIONS, "week")))
        .isFalse();
  }
}
