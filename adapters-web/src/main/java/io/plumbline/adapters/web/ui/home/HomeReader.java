package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.change.ChangeReader;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.guardrail.FreezeWindow;
import io.plumbline.domain.guardrail.LikelyImprovement;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.usecase.ListScenarios;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What Home reads. */
@Dependent
final class HomeReader {

  private static final int LATELY = 50;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Set<String> COMING = Set.of("submitted", "approved", "shipping", "watching");

  private final SummarizeHome summarize;
  private final ShowDecisionCurrency currency;
  private final ReadLedger ledger;
  private final ChangeReader changes;
  private final ListExperiments tests;
  private final ListCircumstances circumstances;
  private final ShowRules rules;
  private final ListScenarios scenarios;
  private final InstantSource clock;

  @Inject
  HomeReader(
      SummarizeHome summarize,
      ShowDecisionCurrency currency,
      ReadLedger ledger,
      ChangeReader changes,
      ListExperiments tests,
      ListCircumstances circumstances,
      ShowRules rules,
      ListScenarios scenarios,
      InstantSource clock) {
    this.summarize = summarize;
    this.currency = currency;
    this.ledger = ledger;
    this.changes = changes;
    this.tests = tests;
    this.circumstances = circumstances;
    this.rules = rules;
    this.scenarios = scenarios;
    this.clock = clock;
  }

  HomeSummary summary(BrandId brand) {
    return summarize.summarize(brand);
  }

  DecisionCurrency decision(BrandId brand) {
    return currency.of(brand);
  }

  SinceLastWeek sinceLastWeek(BrandId brand) {
    Instant now = clock.instant();
    return SinceLastWeek.of(
        ledger.page(
            brand,
            LedgerFilter.between(now.minus(WEEK), now.plusSeconds(1)),
            Long.MAX_VALUE,
            SinceLastWeek.READ));
  }

  WeeksAhead weeksAhead(BrandId brand) {
    List<ChangeHistory> coming = changes.newest(brand, COMING, LATELY);
    List<ExperimentHistory> planned = tests.newest(brand, Set.of(), LATELY);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return WeeksAhead.of(brand, today, freezes(brand), coming, planned);
  }

  /** Returns the newest scenarios that are stored. */
  List<ScenarioRecord> scenarios(BrandId brand) {
    return scenarios.page(brand, null, Integer.MAX_VALUE, LATELY);
  }

  /** Returns how likely a move has to improve on today. */
  LikelyImprovement leastImprovement(BrandId brand) {
    return rules.show(brand, null).stream()
        .flatMap(shown -> shown.book().guardrails().guardrails().stream())
        .filter(LikelyImprovement.class::isInstance)
        .map(LikelyImprovement.class::cast)
        .findFirst()
        .orElseGet(() -> new LikelyImprovement(Percent.of(80)));
  }

  /** Returns how many requests wait for a decision. */
  int waiting(BrandId brand) {
    return changes.newest(brand, Set.of("submitted"), LATELY).size();
  }

  /** Returns how many moves are out. */
  int live(BrandId brand) {
    return changes.newest(brand, Set.of("watching", "rolling back"), LATELY).size();
  }

  /** The days on which nothing ships, by the launches that were stated and the rule in force. */
  private List<FreezeWindow.Freeze> freezes(BrandId brand) {
    return rules.show(brand, null).stream()
        .flatMap(shown -> shown.book().guardrails().guardrails().stream())
        .filter(FreezeWindow.class::isInstance)
        .map(FreezeWindow.class::cast)
        .flatMap(
            rule ->
                circumstances.newest(brand, LATELY).stream()
                    .filter(HomeReader::counts)
                    .map(line -> line.stated().what())
                    .filter(Circumstance.Launch.class::isInstance)
                    .map(what -> rule.around(((Circumstance.Launch) what).launch())))
        .toList();
  }

  private static boolean counts(ListCircumstances.Line line) {
    return line.standing() == ListCircumstances.Standing.HOLDS
        || line.standing() == ListCircumstances.Standing.STALE;
  }
}
