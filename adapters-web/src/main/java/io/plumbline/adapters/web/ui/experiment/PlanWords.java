package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.change.Cents;
import io.plumbline.domain.experiment.DesignPower;
import io.plumbline.domain.experiment.ExperimentKind;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.LookSchedule;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.shared.Geo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The plan of a test in words: the same in the calendar, on its page and in its form. */
final class PlanWords {

  private PlanWords() {}

  /** Returns what a test is called: {@code TV, geo holdout in 2 markets}. */
  static String title(TestPlan plan) {
    return "%s, %s%s"
        .formatted(
            plan.where(),
            plan.kind().label(),
            plan.treated().isEmpty()
                ? ""
                : " in " + Format.counted(plan.treated().size(), "market", "markets"));
  }

  /** Returns its days: {@code 30 Nov to 13 Dec 2026, 14 days}. */
  static String window(TestPlan plan) {
    return "%s to %s, %s"
        .formatted(
            plan.first().getYear() == plan.last().getYear()
                ? Format.shortDate(plan.first())
                : Format.date(plan.first()),
            Format.date(plan.last()),
            Format.counted(plan.days(), "day", "days"));
  }

  /** Returns the markets of an arm; a kind without arms is everywhere. */
  static String markets(TestPlan plan, List<Geo> markets) {
    return markets.isEmpty() && plan.kind().needsMarkets() ? "none named yet" : markets(markets);
  }

  static String markets(List<Geo> markets) {
    return markets.isEmpty()
        ? "everywhere"
        : markets.stream().map(Geo::value).collect(Collectors.joining(", "));
  }

  /** Returns by how much spend is changed over the whole test. */
  static String spend(TestPlan plan, String currency) {
    if (plan.spendChange() == 0) {
      return plan.kind().changesSpend() ? "not said yet" : "spend stays as it is";
    }
    return "%s %s over the test"
        .formatted(
            Cents.money(Math.abs(plan.spendChange()), currency),
            plan.spendChange() < 0 ? "less" : "more");
  }

  /** Returns how sharp the design is. */
  static String design(TestPlan plan) {
    DesignPower design = plan.design();
    return design == null
        ? "not worked out yet"
        : "%s of the outcome, found with a chance of %s"
            .formatted(Format.percent(design.smallestEffect()), Format.probability(design.power()));
  }

  static String inference(TestPlan plan) {
    return "%s; a false alarm in %s of tests without an effect"
        .formatted(side(plan.alternative()), Format.percent(plan.alpha().value()));
  }

  static String side(Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> "a change either way";
      case GREATER -> "only more";
      case LESS -> "only less";
    };
  }

  static String looks(LookSchedule looks) {
    return switch (looks.control()) {
      case FIXED -> "once, after day %d".formatted(looks.days().getFirst());
      case ALPHA_SPENDING ->
          "after days %s; the chance of a false alarm is spent over them"
              .formatted(
                  looks.days().stream().map(String::valueOf).collect(Collectors.joining(", ")));
      case SEQUENCE -> "whenever one likes: the interval holds at every moment";
    };
  }

  static String control(LookSchedule.Control control) {
    return switch (control) {
      case FIXED -> "Once, at the end";
      case ALPHA_SPENDING -> "At planned days";
      case SEQUENCE -> "Whenever one likes";
    };
  }

  static String kind(ExperimentKind kind) {
    String label = kind.label();
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  /** Returns what a rule of registration asks for. */
  static String rule(ExperimentRule rule) {
    return switch (rule) {
      case TWO_WEEKS -> "at least %d days".formatted(ExperimentRule.FEWEST_DAYS);
      case SMALLEST_EFFECT ->
          "finds an effect of %s".formatted(Format.percent(ExperimentRule.LARGEST_EFFECT));
      case AHEAD -> "registered before it begins";
    };
  }
}
