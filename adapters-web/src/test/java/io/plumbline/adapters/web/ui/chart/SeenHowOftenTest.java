package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.planning.FrequencyResponse;
import io.plumbline.domain.shared.ChannelId;
import java.util.Currency;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How often those reached should see a channel. */
class SeenHowOftenTest {

  private static final Units UNITS =
      new Units(Currency.getInstance("USD"), KpiSpec.Kind.REVENUE, "week");

  /** Best at 3, from 1 to 7 in steps of a half; seen 2 to 5 times, 4.2 on average. */
  static FrequencyResponse response() {
    return new FrequencyResponse(
        new ChannelId("video"),
        IntStream.range(0, 13)
            .mapToObj(i -> 1 + i / 2.0)
            .map(
                f ->
                    new FrequencyResponse.At(
                        f,
                        MadeUpReport.around(52e5 - 52e4 * Math.abs(f - 3), 52e4),
                        f >= 2 && f <= 5))
            .toList(),
        4.2,
        MadeUpReport.around(52e5 - 52e4 * 1.2, 52e4),
        MadeUpReport.around(3.1, 0.6),
        3,
        MadeUpReport.around(0.14, 0.05),
        0.93);
  }

  @Test
  void what_no_week_ever_saw_is_dashed_and_paler_on_both_sides() {
    Drawn drawn = FrequencyChart.of(response(), 52, UNITS);
    assertThat(drawn.table().rows().stream().map(row -> row.get(3)))
        .containsExactly(
            "beyond",
            "beyond",
            "observed",
            "observed",
            "observed",
            "observed",
            "observed",
            "observed",
            "observed",
            "beyond",
            "beyond",
            "beyond",
            "beyond");
    JsonNode series = drawn.options().get("series");
    // a band is two series, then its line: below, observed, above
    assertThat(series.at("/2/lineStyle/type").isArray()).isTrue();
    assertThat(series.at("/5/lineStyle/type").isMissingNode()).isTrue();
    assertThat(series.at("/8/lineStyle/type").isArray()).isTrue();
    assertThat(series.at("/2/data").size()).isEqualTo(3);
    assertThat(series.at("/1/areaStyle/color").asString()).contains("band-2");
  }

  @Test
  void the_best_frequency_comes_with_its_interval_and_todays_with_a_line() {
    Drawn drawn = FrequencyChart.of(response(), 52, UNITS);
    assertThat(drawn.options().toString()).contains("best 3.0").contains("now 4.2 on average");
    JsonNode whisker =
        drawn
            .options()
            .get("series")
            .valueStream()
            .filter(one -> one.path("type").asString().equals("lines"))
            .filter(one -> one.at("/lineStyle/width").asDouble() == 3)
            .findFirst()
            .orElseThrow();
    assertThat(whisker.at("/data/0/coords/0/0").asDouble()).isCloseTo(2.113, within(0.02));
    assertThat(drawn.description())
        .contains("3.0 times", "against 4.2 on average", "+14.0%", "a probability of 93%");
  }
}
