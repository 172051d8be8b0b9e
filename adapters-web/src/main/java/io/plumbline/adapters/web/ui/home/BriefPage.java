package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.guardrail.LikelyImprovement;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.reporting.Driver;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What fits one screen: what drives the outcome, and what the plan is and risks.
 *
 * @param drivers whichever moved most first
 * @param left how many more there are
 * @param plan the scenario that was chosen last, or else stored last; empty without any
 */
record BriefPage(List<Line> drivers, int left, ForestScale scale, Optional<Plan> plan) {

  private static final int SHOWN = 7;

  /** A driver: which way it moved the outcome, and by how much of it. */
  record Line(String name, String kind, boolean up, Figure amount, Estimate estimate) {}

  /**
   * A scenario and its risk.
   *
   * @param lift what it brings more over its periods
   * @param risk the chance that it brings less, and what it then costs
   * @param risky whether the chance is larger than a move may have
   */
  record Plan(
      String label,
      String state,
      String name,
      String over,
      Figure lift,
      String risk,
      boolean risky) {}

  BriefPage {
    drivers = List.copyOf(drivers);
  }

  /**
   * @param least what a move's chance to improve has to lie above
   */
  static BriefPage of(
      MixModelReport report, Units units, List<ScenarioRecord> scenarios, LikelyImprovement least) {
    List<Driver> all = Driver.of(report);
    List<Line> shown = all.stream().limit(SHOWN).map(driver -> line(driver, units)).toList();
    return new BriefPage(
        shown,
        all.size() - shown.size(),
        scale(shown),
        scenarios.stream()
            .filter(one -> one.state() != ScenarioState.REJECTED)
            .min(Comparator.comparing((ScenarioRecord one) -> one.state() != ScenarioState.CHOSEN))
            .map(one -> plan(one, units, least)));
  }

  /** From nought, or the lowest bound below it, to the highest: parts are compared whole. */
  private static ForestScale scale(List<Line> lines) {
    double lowest =
        lines.stream().mapToDouble(one -> one.estimate().interval().lower()).min().orElse(0);
    double highest =
        lines.stream().mapToDouble(one -> one.estimate().interval().upper()).max().orElse(1);
    return new ForestScale(Math.min(0, lowest), Math.max(1e-9, highest) * 1.02, null);
  }

  private static Line line(Driver driver, Units units) {
    return new Line(
        driver.name(),
        switch (driver.kind()) {
          case PAID_MEDIA -> "paid media";
          case OWNED_MEDIA -> "owned media";
          case NOT_MEDIA -> "not media";
          case TOGETHER -> "together";
        },
        driver.contribution().mean() >= 0,
        units.outcome(driver.contribution()),
        driver.contribution());
  }

  private static Plan plan(ScenarioRecord record, Units units, LikelyImprovement least) {
    StoredScenario stored = record.scenario();
    ScenarioAnswer answer = stored.answer();
    ScenarioForecast forecast = answer.scenario();
    double loss = forecast.probabilityOfLoss();
    return new Plan(
        stored.label(),
        record.state() == ScenarioState.CHOSEN ? "chosen" : "not decided",
        stored.name(),
        "%s from %s, as %s saw it"
            .formatted(
                Format.counted(answer.periods(), units.period(), units.period() + "s"),
                Format.date(answer.first()),
                stored.runLabel()),
        Format.change(forecast.lift()),
        "P(loss) %s; the worst 5%% of draws: %s %s on average"
            .formatted(
                Format.probability(new Probability(loss)),
                Format.change(forecast.worstTwentieth()),
                units.outcomeName()),
        1 - loss <= least.above().fraction());
  }
}
