package io.plumbline.adapters.web.ui.planner;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.chart.DensityChart;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.PairOfBars;
import io.plumbline.domain.mix.planning.ForecastScenarios;
import io.plumbline.domain.mix.planning.MoveCaps;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of the scenario on the sliders, all of it a period.
 *
 * @param sentence all of it, in plain words
 * @param density how the change of the outcome is spread; absent where nothing changes
 * @param drawsRemark what the density is of
 * @param bars what the money brings, before and after
 * @param rows before and after
 * @param path its steps under the caps
 * @param warnings what speaks against it, and where it goes beyond the data
 * @param aboutTests which tests it leans on are old or missing
 */
record OutcomeSheet(
    String sentence,
    @Nullable Drawn density,
    String drawsRemark,
    Drawn bars,
    List<Row> rows,
    List<Step> path,
    String pathRemark,
    List<String> warnings,
    List<String> aboutTests) {

  /** A measure before and after. */
  record Row(String measure, Figure today, Figure then) {}

  /** One of the moves: how much, and when. */
  record Step(String what, String when) {}

  OutcomeSheet {
    rows = List.copyOf(rows);
    path = List.copyOf(path);
    warnings = List.copyOf(warnings);
    aboutTests = List.copyOf(aboutTests);
  }

  static OutcomeSheet of(
      ForecastScenarios.Told told,
      double[] amounts,
      List<PlanDesk.Seat> seats,
      MoveCaps caps,
      LocalDate first,
      PerPeriod per) {
    ScenarioForecast forecast = told.forecast();
    double[] lift = Arrays.stream(told.lift()).map(per::of).toArray();
    boolean changes = Arrays.stream(lift).anyMatch(one -> one != 0);
    double moved = forecast.moved() * seats.stream().mapToDouble(PlanDesk.Seat::current).sum();
    String amount = per.units().outcomeName() + " " + per.words();
    return new OutcomeSheet(
        sentence(forecast, moved, per, changes),
        changes
            ? DensityChart.of(
                lift, per.of(forecast.lift()), forecast.probabilityOfLoss(), per.units())
            : null,
        "%s change, %s, %s draws"
            .formatted(per.units().outcomeName(), per.words(), Format.count(lift.length)),
        PairOfBars.of(
            "Incremental " + amount,
            per.of(told.now().incremental()),
            per.of(told.then().incremental()),
            per.units()),
        rows(told, per),
        path(forecast, moved, first, per),
        "each at most %s of the budget".formatted(Format.percent(caps.ofBudget())),
        warnings(forecast, amounts, seats, per),
        forecast.warnings());
  }

  static String sentence(ScenarioForecast forecast, double moved, PerPeriod per, boolean changes) {
    if (!changes) {
      return "Nothing is changed yet: move a slider, use a preset or add a step below.";
    }
    Estimate lift = per.of(forecast.lift());
    return "%s is expected to %s %s of %s %s (%s), with a %s chance of losing."
        .formatted(
            what(moved, per.of(forecast.spend()), per),
            lift.mean() < 0 ? "cost" : "add",
            per.units().outcome(Math.abs(lift.mean())),
            per.units().outcomeName(),
            per.words(),
            Format.change(lift).interval(),
            Format.probability(new Probability(forecast.probabilityOfLoss())));
  }

  /** Money that changes places, money that is added or taken, or both. */
  private static String what(double moved, double more, PerPeriod per) {
    String moving = "Moving %s %s".formatted(per.units().spend(moved), per.words());
    String spending =
        "pending %s %s %s"
            .formatted(per.units().spend(Math.abs(more)), more > 0 ? "more" : "less", per.words());
    if (Math.abs(more) >= 0.95 * moved && moved > 0) {
      return "S" + spending;
    }
    if (Math.abs(more) > 0.005 * moved) {
      return moving + " and s" + spending;
    }
    return moved > 0 ? moving : "This scenario";
  }

  private static List<Row> rows(ForecastScenarios.Told told, PerPeriod per) {
    return List.of(
        new Row(
            "Spend",
            exact(per.units().spend(per.of(told.now().spend()))),
            exact(per.units().spend(per.of(told.then().spend())))),
        new Row(
            "Incremental " + per.units().outcomeName(),
            per.outcome(told.now().incremental()),
            per.outcome(told.then().incremental())),
        new Row(
            "Marketing ROI, " + per.units().returnName(),
            ratio(told.now().roi()),
            ratio(told.then().roi())),
        new Row(
            per.units().nextName() + " of the plan",
            Figure.none("asked of the scenario alone"),
            per.units().next(told.forecast().marginalRoi())));
  }

  private static Figure exact(String planned) {
    return new Figure(planned, "as planned");
  }

  private static Figure ratio(@Nullable Estimate roi) {
    return roi == null ? Figure.none("nothing is spent") : Format.ratio(roi);
  }

  private static List<Step> path(
      ScenarioForecast forecast, double moved, LocalDate first, PerPeriod per) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= forecast.steps(); i++) {
      steps.add(
          new Step(
              per.units().spend(moved / forecast.steps()) + " " + per.words(),
              i == 1
                  ? "from %s, then watched".formatted(Format.shortDate(first))
                  : "once move %d has held".formatted(i - 1)));
    }
    return steps;
  }

  private static List<String> warnings(
      ScenarioForecast forecast, double[] amounts, List<PlanDesk.Seat> seats, PerPeriod per) {
    List<String> warnings = new ArrayList<>();
    if (PlanColumn.risky(forecast)) {
      warnings.add(
          "Not recommended: money moves where it improves the outcome with a probability above 80%.");
    }
    for (int i = 0; i < amounts.length; i++) {
      PlanDesk.Seat seat = seats.get(i);
      if (AllocationTable.leaves(seat, amounts[i])) {
        boolean above = amounts[i] > seat.highest();
        warnings.add(
            "%s leaves the spend that was observed: %s %s, and %s was the %s in the data. There the curve is a guess of the model."
                .formatted(
                    seat.channel(),
                    per.units().spend(amounts[i]),
                    per.words(),
                    per.units().spend(above ? seat.highest() : seat.lowest()),
                    above ? "most" : "least"));
      }
    }
    return warnings;
  }
}
