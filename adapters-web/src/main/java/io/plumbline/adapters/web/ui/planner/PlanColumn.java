package io.plumbline.adapters.web.ui.planner;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.planning.ForecastScenarios;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as a column beside others, all of it a period.
 *
 * @param moved money that changes places
 * @param part of the budget that is
 * @param change of the outcome
 * @param lift the same, to be drawn
 * @param loss the chance that it brings less
 * @param risky whether that is more than one takes
 * @param worst what the worst 5 % of cases bring on average
 * @param steps how it is shipped
 * @param evidence what stands behind the channels that move
 * @param beyond whether channels leave the spend that was observed
 * @param changes whether anything is otherwise than in the plan there is
 * @param amounts what each seat spends
 */
@SuppressWarnings("ArrayRecordComponent") // amounts; compared by nobody
record PlanColumn(
    String moved,
    String part,
    Figure change,
    Estimate lift,
    String loss,
    boolean risky,
    String worst,
    String steps,
    String evidence,
    boolean beyond,
    boolean changes,
    double[] amounts) {

  /** Money moves only where it improves the outcome with more than this probability. */
  private static final double SURE_ENOUGH = 0.8;

  static PlanColumn of(
      ForecastScenarios.Told told,
      double[] amounts,
      List<PlanDesk.Seat> seats,
      MixModelReport report,
      PerPeriod per) {
    ScenarioForecast forecast = told.forecast();
    double budget = seats.stream().mapToDouble(PlanDesk.Seat::current).sum();
    boolean beyond = beyond(seats, amounts) > 0;
    return new PlanColumn(
        per.units().spend(forecast.moved() * budget),
        Format.percent(forecast.moved()) + " of budget",
        per.change(forecast.lift()),
        per.of(forecast.lift()),
        Format.probability(new Probability(forecast.probabilityOfLoss())),
        risky(forecast),
        "worst 5%% averages %s".formatted(Format.change(per.of(forecast.worstTwentieth()))),
        Format.counted(forecast.steps(), "staged move", "staged moves"),
        beyond
            ? Format.counted(
                beyond(seats, amounts),
                "channel leaves observed spend",
                "channels leave observed spend")
            : evidence(seats, amounts, report),
        beyond,
        Arrays.stream(told.lift()).anyMatch(one -> one != 0),
        amounts);
  }

  /** Returns whether the chance of losing is too high for the plan to be advised. */
  static boolean risky(ScenarioForecast forecast) {
    return forecast.moved() > 0 && !(1 - forecast.probabilityOfLoss() > SURE_ENOUGH);
  }

  private static int beyond(List<PlanDesk.Seat> seats, double[] amounts) {
    int count = 0;
    for (int i = 0; i < amounts.length; i++) {
      count += AllocationTable.leaves(seats.get(i), amounts[i]) ? 1 : 0;
    }
    return count;
  }

  private static String evidence(
      List<PlanDesk.Seat> seats, double[] amounts, MixModelReport report) {
    Map<Evidence, Integer> counts = new EnumMap<>(Evidence.class);
    for (int i = 0; i < amounts.length; i++) {
      if (Math.abs(amounts[i] - seats.get(i).current()) >= 0.005) {
        counts.merge(Evidence.behind(seats.get(i).channel(), report), 1, Integer::sum);
      }
    }
    List<String> words = new ArrayList<>();
    counts.forEach(
        (evidence, count) ->
            words.add(
                count
                    + switch (evidence) {
                      case TESTED -> " tested";
                      case STALE -> count == 1 ? " stale test" : " stale tests";
                      case MODEL_ONLY -> " model only";
                    }));
    return words.isEmpty() ? "no channel moves" : String.join(", ", words);
  }
}
