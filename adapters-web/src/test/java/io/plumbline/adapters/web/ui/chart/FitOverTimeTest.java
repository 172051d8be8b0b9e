package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.Currency;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FitOverTimeTest {

  private final MixModelReport report = MadeUpReport.passing(8);
  private final Units units = Units.of(report, Currency.getInstance("USD"));
  private final Decomposition all = report.decomposition();
  private final Drawn expected = ExpectedChart.of(all, report.accuracy(), units);
  private final Drawn residuals = ResidualChart.of(all, units);

  private static List<JsonNode> series(Drawn drawn) {
    return StreamSupport.stream(drawn.options().get("series").spliterator(), false).toList();
  }

  private static JsonNode apart(Drawn drawn) {
    return series(drawn).stream()
        .filter(one -> one.has("markArea"))
        .findFirst()
        .orElseThrow()
        .at("/markArea/data/0");
  }

  @Test
  void what_was_observed_is_ink_and_what_is_expected_is_petrol() {
    assertThat(series(expected))
        .anyMatch(
            one ->
                one.path("type").asString().equals("scatter")
                    && one.at("/itemStyle/color").asString().equals("var(--pl-text)")
                    && one.get("data").size() == 143)
        .anyMatch(
            one ->
                one.path("type").asString().equals("line")
                    && one.at("/lineStyle/color").asString().equals("var(--pl-accent)"));
  }

  @Test
  void the_baseline_is_a_grey_line_below() {
    JsonNode baseline =
        series(expected).stream()
            .filter(one -> one.at("/lineStyle/color").asString().equals("var(--pl-muted)"))
            .findFirst()
            .orElseThrow();
    assertThat(baseline.at("/data/0").asDouble())
        .isCloseTo(all.components().getFirst().mean()[0] / 1e6, within(1e-5));
  }

  @Test
  void the_periods_kept_from_the_fit_stand_on_grey() {
    assertThat(apart(expected).at("/0/xAxis").asInt()).isEqualTo(135);
    assertThat(apart(expected).at("/1/xAxis").asInt()).isEqualTo(142);
    assertThat(apart(residuals).at("/0/xAxis").asInt()).isEqualTo(135);
  }

  @Test
  void without_a_holdout_nothing_stands_apart() {
    MixModelReport whole = MadeUpReport.passing(0);
    Drawn drawn = ExpectedChart.of(whole.decomposition(), whole.accuracy(), units);
    assertThat(series(drawn)).noneMatch(one -> one.has("markArea"));
  }

  @Test
  void residuals_are_observed_less_expected_around_nought() {
    JsonNode dots =
        series(residuals).stream()
            .filter(one -> one.path("type").asString().equals("scatter"))
            .findFirst()
            .orElseThrow();
    assertThat(dots.at("/data/7").asDouble())
        .isCloseTo((all.actual()[7] - all.fitted()[7]) / 1e3, within(1e-2));
    assertThat(residuals.options().at("/yAxis/min").asDouble())
        .isEqualTo(-residuals.options().at("/yAxis/max").asDouble());
  }

  @Test
  void tables_hold_every_period() {
    assertThat(expected.table().rows()).hasSize(143);
    assertThat(residuals.table().head())
        .containsExactly("From", "Observed", "Expected", "Left over");
    assertThat(residuals.table().rows()).hasSize(143);
  }
}
