package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ListCircumstances.Standing;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.guardrail.FreezeWindow;
import io.plumbline.domain.mix.usecase.ListForecasts;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.ReportFacts;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads what is known of days to come: freezes, sprints, tests and the newest forecast. */
public final class ReadComingFacts {

  private static final int LATELY = 50;
  private static final Set<String> COMING = Set.of("submitted", "approved", "shipping");
  private static final Set<String> TESTED = Set.of("registered", "running");
  private static final Set<Standing> COUNTING = Set.of(Standing.HOLDS, Standing.STALE);

  private final ShowRules rules;
  private final ListCircumstances circumstances;
  private final ListChanges changes;
  private final ListExperiments tests;
  private final ListForecasts forecasts;

  public ReadComingFacts(
      ShowRules rules,
      ListCircumstances circumstances,
      ListChanges changes,
      ListExperiments tests,
      ListForecasts forecasts) {
    this.rules = rules;
    this.circumstances = circumstances;
    this.changes = changes;
    this.tests = tests;
    this.forecasts = forecasts;
  }

  public ReportFacts.OfComing read(BrandId brand, Period period) {
    List<ChangeHistory> moves =
        changes.newest(brand, COMING, LATELY).stream()
            .filter(
                one ->
                    touches(
                        period,
                        one.request().proposal().sprint().first(),
                        one.request().proposal().sprint().last()))
            .toList();
    List<ExperimentHistory> tested =
        tests.newest(brand, TESTED, LATELY).stream()
            .filter(one -> touches(period, plan(one).first(), plan(one).counted()))
            .toList();
    return new ReportFacts.OfComing(
        period,
        freezes(brand, period),
        moves,
        tested,
        forecasts.newest(brand, 1).stream().findFirst().orElse(null));
  }

  private static TestPlan plan(ExperimentHistory one) {
    return one.experiment().plan();
  }

  private static boolean touches(Period period, LocalDate first, LocalDate last) {
    return !last.isBefore(period.first()) && !first.isAfter(period.last());
  }

  private List<FreezeWindow.Freeze> freezes(BrandId brand, Period period) {
    return rules.show(brand, null).stream()
        .flatMap(shown -> shown.book().guardrails().guardrails().stream())
        .filter(FreezeWindow.class::isInstance)
        .map(FreezeWindow.class::cast)
        .flatMap(
            rule ->
                circumstances.newest(brand, LATELY).stream()
                    .filter(line -> COUNTING.contains(line.standing()))
                    .map(line -> line.stated().what())
                    .filter(Circumstance.Launch.class::isInstance)
                    .map(what -> rule.around(((Circumstance.Launch) what).launch())))
        .filter(freeze -> touches(period, freeze.first(), freeze.last()))
        .sorted(Comparator.comparing(FreezeWindow.Freeze::first))
        .toList();
  }
}
