package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpLift;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.Placebo;
import io.plumbline.domain.experiment.readout.PrePeriodFit;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The charts of a test: when it ran, how it was looked at, and what it found. */
class ReadoutOfATestTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final TestWindow WINDOW = new TestWindow(FIRST, 1, 4, 6);

  /** Found −10 % with −15 % to −5 %. */
  private static final LiftInference FOUND = new MadeUpLift(-0.1, 0.05);

  /** Four periods before, two of the test, one of late effects; two treated markets. */
  private static Effect effect(Map<Geo, Double> weights) {
    return new Effect(
        Method.INDEXED_SCM,
        FOUND,
        6_000,
        2,
        3,
        new double[] {1_000, 1_100, 900, 1_000, 900, 850, 950},
        new double[] {1_010, 1_090, 905, 995, 1_000, 1_000, 1_000},
        weights,
        new PrePeriodFit(20, 0.2, 0.95));
  }

  @Test
  void the_test_is_set_apart_and_begins_at_the_plumb_line() {
    Drawn chart = CounterfactualChart.of(effect(Map.of()), WINDOW, "revenue");
    JsonNode model = chart.options().get("series").get(0);
    assertThat(model.get("markArea").get("data").get(0).get(0).get("xAxis").intValue())
        .isEqualTo(4);
    assertThat(model.get("markArea").get("data").get(0).get(1).get("xAxis").intValue())
        .isEqualTo(5);
    assertThat(chart.table().rows()).hasSize(7);
    assertThat(chart.table().rows().get(3)).contains("before");
    assertThat(chart.table().rows().get(4)).contains("test", "5 Oct 2026", "−100");
    assertThat(chart.table().rows().get(6)).contains("late effects");
    assertThat(chart.description()).contains("−600 in all");
  }

  @Test
  void the_gaps_add_up_to_the_effect_and_only_the_end_has_an_interval() {
    Drawn chart = CumulativeEffectChart.of(effect(Map.of()), WINDOW, 0.05, "revenue");
    List<List<String>> rows = chart.table().rows();
    assertThat(rows.get(0)).containsExactly("5 Oct 2026", "−200", "only at the end");
    assertThat(rows.getLast()).containsExactly("7 Oct 2026", "−600", "−900 to −300");
    JsonNode line = chart.options().get("series").get(1).get("data");
    assertThat(line.get(0).doubleValue()).isZero();
    assertThat(line.get(3).doubleValue()).isCloseTo(-600, within(1e-6));
  }

  @Test
  void small_weights_are_one_row_and_stand_whole_in_the_table() {
    Map<Geo, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      weights.put(new Geo("market " + i), i < 3 ? 0.2 : 0.4 / 9);
    }
    Drawn chart = WeightsChart.of(weights);
    assertThat(chart.options().get("yAxis").get("data")).hasSize(8);
    assertThat(chart.options().toString()).contains("5 others");
    assertThat(chart.table().rows()).hasSize(12);
  }

  @Test
  void every_placebo_run_is_counted_and_the_test_is_a_line() {
    Placebo placebo = new Placebo(0.1, 5, new double[] {-0.02, 0.01, 0.0, 0.12, -0.11});
    Drawn chart = PlaceboChart.of(placebo, "EXP-0001", -0.1);
    assertThat(PlaceboChart.asExtreme(placebo, -0.1)).isEqualTo(2);
    assertThat(chart.table().rows().stream().mapToInt(row -> Integer.parseInt(row.get(1))).sum())
        .isEqualTo(5);
    assertThat(chart.options().toString()).contains("EXP-0001 −10.0%");
  }

  @Test
  void an_open_interval_runs_to_the_edge_of_the_plot() {
    Drawn chart =
        ForestChart.of(
            "Lift",
            "%",
            List.of(
                new ForestChart.Row(
                    "did",
                    new Figure("+4.0%", "at least +1.0%, 95%"),
                    4,
                    1,
                    Double.POSITIVE_INFINITY,
                    ForestChart.Mark.TEST)),
            0.0);
    double max = chart.options().get("xAxis").get("max").doubleValue();
    JsonNode whisker = chart.options().get("series").get(0).get("data").get(0).get("coords");
    assertThat(whisker.get(1).get(0).doubleValue()).isEqualTo(max);
    assertThat(chart.table().rows().getFirst().get(2)).isEqualTo("at least +1.0%, 95%");
  }

  @Test
  void a_look_lies_beyond_its_boundary_exactly_when_zero_is_outside_its_interval() {
    Look inside = look(7, true, -400, 300, Look.Verdict.CONTINUE);
    Look outside = look(14, true, -900, 300, Look.Verdict.SIGNIFICANT);
    Look peek = look(15, false, -900, 300, Look.Verdict.SIGNIFICANT);
    Drawn chart = LooksChart.of(List.of(inside, outside, peek), 14, List.of(7, 14));
    assertThat(chart.table().rows().get(0))
        .containsExactly("7", "7 Oct 2026", "−1.33", "−2.00 and 2.00", "planned", "continue");
    assertThat(chart.table().rows().get(1)).contains("−3.00", "significant");
    assertThat(chart.table().rows().get(2)).contains("a peek");
  }

  private static Look look(
      int day, boolean planned, double estimate, double error, Look.Verdict verdict) {
    return new Look(
        FIRST.plusDays(day - 1L),
        day,
        planned,
        estimate,
        error,
        estimate - 2 * error,
        estimate + 2 * error,
        verdict,
        "",
        null);
  }

  @Test
  void tests_stand_in_the_calendar_by_their_first_day_with_today_among_them() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    Drawn chart =
        TestCalendarChart.of(
            List.of(
                row("EXP-0001 TV", TestCalendarChart.Stage.READ_OUT, today.minusDays(60)),
                row("EXP-0002 Search", TestCalendarChart.Stage.QUEUED, today.plusDays(8))),
            today);
    assertThat(chart.options().get("yAxis").get(0).get("data").get(0).get("value").asString())
        .isEqualTo("EXP-0002 Search");
    assertThat(chart.options().toString()).contains("today").contains("1 Sep");
    assertThat(chart.table().rows()).hasSize(2);
  }

  private static TestCalendarChart.Row row(
      String name, TestCalendarChart.Stage stage, LocalDate first) {
    return new TestCalendarChart.Row(
        name, "words", stage, first, first.plusDays(13), first.plusDays(20));
  }
}
