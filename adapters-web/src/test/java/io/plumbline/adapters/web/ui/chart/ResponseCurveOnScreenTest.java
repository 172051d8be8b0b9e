package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.insight.ChannelResult;
import java.util.Currency;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResponseCurveOnScreenTest {

  private static final Units REVENUE =
      new Units(Currency.getInstance("USD"), KpiSpec.Kind.REVENUE, "week");

  private final ChannelResult video = channel("Digital video");
  private final Drawn drawn = ResponseCurveChart.of(video, REVENUE);

  @Test
  void beyond_observed_spend_the_line_is_dashed_and_the_band_paler() {
    List<JsonNode> dashed =
        series().stream().filter(s -> s.at("/lineStyle/type/0").asInt() == 5).toList();
    assertThat(dashed).hasSize(1);
    assertThat(dashed.getFirst().at("/data/0/0").asDouble()).isEqualTo(96.0);
    assertThat(series())
        .anyMatch(s -> s.at("/areaStyle/color").asString().equals("var(--pl-band-2)"));
  }

  @Test
  void the_solid_line_ends_where_observation_ends() {
    JsonNode solid =
        series().stream()
            .filter(s -> s.path("type").asString().equals("line") && s.path("z").asInt() == 3)
            .findFirst()
            .orElseThrow();
    JsonNode data = solid.get("data");
    assertThat(data.get(data.size() - 1).get(0).asDouble()).isEqualTo(96.0);
  }

  @Test
  void a_channel_whose_curve_was_observed_throughout_has_no_dashes() {
    Drawn tv = ResponseCurveChart.of(channel("TV"), REVENUE);
    assertThat(tv.options().toString())
        .doesNotContain("var(--pl-band-2)")
        .doesNotContain("never observed");
  }

  @Test
  void it_says_where_the_channel_stands_now_with_the_interval() {
    assertThat(drawn.options().toString()).contains("Now $64.0k").contains("$150k (123\u2013178k)");
  }

  @Test
  void the_room_is_drawn_only_where_the_next_unit_returns_more_than_itself() {
    assertThat(drawn.options().toString()).contains("room $47").contains("next unit returns 1.00");
    Drawn newspaper = ResponseCurveChart.of(channel("Newspaper"), REVENUE);
    assertThat(newspaper.options().toString()).doesNotContain("room");
  }

  @Test
  void conversions_have_no_break_even() {
    Units conversions = new Units(Currency.getInstance("USD"), KpiSpec.Kind.CONVERSIONS, "day");
    String options = ResponseCurveChart.of(video, conversions).options().toString();
    assertThat(options).doesNotContain("room").contains("a day");
  }

  @Test
  void colours_are_variables_so_that_dark_needs_no_new_chart() {
    assertThat(drawn.options().toString()).doesNotContainPattern("#[0-9a-fA-F]{3,8}\"");
  }

  @Test
  void the_table_has_every_point_of_the_curve_and_marks_what_was_never_observed() {
    assertThat(drawn.table().rows()).hasSize(41);
    assertThat(drawn.table().rows().getFirst()).first().isEqualTo("$0.00");
    assertThat(drawn.table().rows().getLast()).last().isEqualTo("beyond");
  }

  private List<JsonNode> series() {
    return StreamSupport.stream(drawn.options().get("series").spliterator(), false).toList();
  }

  private static ChannelResult channel(String name) {
    return MadeUpReport.passing(8).channels().stream()
        .filter(channel -> channel.channel().value().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
