package io.plumbline.domain.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * In what a readout departs from the plan that was registered. Nobody forbids it; it is said, and
 * kept with the result.
 */
public final class Departures {

  private final TestPlan plan;
  private final List<String> told = new ArrayList<>();

  private Departures(TestPlan plan) {
    this.plan = plan;
  }

  /**
   * Returns each departure as a sentence; empty if the plan was kept.
   *
   * @param today the day it is read out
   */
  public static List<String> of(
      Experiment.Running running, ReadoutScope scope, ExperimentResult result, LocalDate today) {
    Departures found = new Departures(running.plan());
    found.scope(scope);
    found.inference(scope, result);
    found.time(running, scope, today);
    found.spend(result);
    return List.copyOf(found.told);
  }

  private void differ(String what, Object planned, Object done) {
    if (!planned.equals(done)) {
      told.add("%s: %s was registered, %s was read out.".formatted(what, planned, done));
    }
  }

  private void scope(ReadoutScope scope) {
    differ("First day", plan.first(), scope.first());
    differ("Last day", plan.last(), scope.last());
    differ("Treated markets", plan.treated(), scope.treated());
    differ("Control markets", plan.control(), scope.control());
    differ("KPI", plan.kpi(), scope.kpi());
  }

  private void inference(ReadoutScope scope, ExperimentResult result) {
    differ("Alternative", plan.alternative(), scope.alternative());
    double level = 1 - plan.alpha().value();
    if (Math.abs(level - result.level().value()) > 1e-9) {
      told.add(
          words("Level: %.4g was registered, %.4g was read out.", level, result.level().value()));
    }
  }

  private void time(Experiment.Running running, ReadoutScope scope, LocalDate today) {
    if (!running.started().equals(plan.first())) {
      told.add(
          "Start: %s was registered, it started on %s.".formatted(plan.first(), running.started()));
    }
    running
        .endedBy()
        .filter(look -> look.through().equals(scope.last()))
        .ifPresent(look -> told.add(endedBy(look)));
    boolean ended = running.looks().stream().anyMatch(Look::ends);
    if (!today.isAfter(plan.counted()) && !ended && !plan.kind().mayBePast()) {
      told.add(
          "It is read out %d days before all late effects are in, and no planned look ended it."
              .formatted(ChronoUnit.DAYS.between(today, plan.counted()) + 1));
    }
    long peeks = running.looks().stream().filter(look -> !look.planned()).count();
    if (peeks > 0) {
      told.add("%s not planned.".formatted(Wording.counted(peeks, "look was", "looks were")));
    }
  }

  /** A readout knows nothing of looks; the interval of the look does. */
  private String endedBy(Look look) {
    String late =
        plan.cooldownDays() == 0
            ? ""
            : " Late effects of %d days were registered, none is counted."
                .formatted(plan.cooldownDays());
    return "The planned look after day %d of %d ended it (%s): it is read out through that day.%s P-value and interval of the readout are those of one look; with all looks that were planned the effect is %s to %s."
        .formatted(
            look.day(),
            plan.days(),
            look.verdict().name().toLowerCase(Locale.ROOT),
            late,
            Wording.amount(look.lower()),
            Wording.amount(look.upper()));
  }

  private void spend(ExperimentResult result) {
    double planned = plan.spendChange() / 100.0;
    double off = Math.abs(result.spendChange() - planned);
    if (planned != 0 && off > TOLERANCE * Math.abs(planned)) {
      told.add(
          words(
              "Spend: a change of %,.2f was registered, it was %,.2f.",
              planned, result.spendChange()));
    }
  }

  /** By what part the change of spend may miss its plan before it is told; ours. */
  private static final double TOLERANCE = 0.1;

  private static String words(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
