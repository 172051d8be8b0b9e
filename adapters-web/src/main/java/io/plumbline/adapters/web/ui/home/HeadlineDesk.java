package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.forecast.TrackRecord;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.reporting.HeadlineKpi;
import io.plumbline.domain.reporting.HeadlineKpis;
import io.plumbline.domain.reporting.TestedIncrement;
import io.plumbline.domain.reporting.usecase.ChooseHeadlineKpis;
import io.plumbline.domain.reporting.usecase.ShowHeadlineKpis;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads and chooses the three figures at the head of a brand's Home. */
@Dependent
final class HeadlineDesk {

  private static final int TESTS = 200;
  private static final Set<String> OVER = Set.of("read out");

  /**
   * Which figures of which run.
   *
   * @param waits whether one of them has yet to be worked out
   */
  record Shown(
      Brand brand, ModelRun run, DecisionCurrency decision, HeadlineKpis kpis, boolean waits) {}

  private final SignedIn signedIn;
  private final ShowHeadlineKpis show;
  private final ChooseHeadlineKpis choose;
  private final JudgeForecasts forecasts;
  private final ListExperiments tests;
  private final Efficiencies efficiencies;
  private final InstantSource clock;

  @Inject
  HeadlineDesk(
      SignedIn signedIn,
      ShowHeadlineKpis show,
      ChooseHeadlineKpis choose,
      JudgeForecasts forecasts,
      ListExperiments tests,
      Efficiencies efficiencies,
      InstantSource clock) {
    this.signedIn = signedIn;
    this.show = show;
    this.choose = choose;
    this.forecasts = forecasts;
    this.tests = tests;
    this.efficiencies = efficiencies;
    this.clock = clock;
  }

  Shown of(Brand brand, ModelRun run, DecisionCurrency decision) {
    HeadlineKpis kpis = show.of(brand.id());
    return new Shown(
        brand,
        run,
        decision,
        kpis,
        kpis.kpis().contains(HeadlineKpi.BUDGET_EFFICIENCY)
            && !efficiencies.complete(run, decision.payback()));
  }

  /**
   * Works out what {@link Shown#waits}: first the figure, then its course.
   *
   * @param found is told of each once it is known, or known not to be
   */
  void efficiency(Shown shown, Consumer<MeasureBudgetEfficiency.Outcome> found) {
    PaybackWindow payback = shown.decision().payback();
    efficiencies
        .ask(shown.run(), payback)
        .thenAccept(
            last -> {
              found.accept(last);
              if (last instanceof MeasureBudgetEfficiency.Outcome.Measured) {
                efficiencies.course(shown.run(), payback).thenAccept(found);
              }
            });
  }

  /** Returns the figures as far as they are known; only those that are shown are asked for. */
  HomeTiles tiles(Shown shown) {
    List<HeadlineKpi> kpis = shown.kpis().kpis();
    return new HomeTiles(
        shown.run().report().within(shown.decision().payback()),
        Units.of(shown.run().report(), shown.brand().currency(), shown.decision()),
        kpis.contains(HeadlineKpi.FORECAST_ACCURACY)
            ? forecasts.judge(shown.brand().id()).map(TrackRecord::lately)
            : Optional.empty(),
        kpis.contains(HeadlineKpi.TESTED_INCREMENT) ? tested(shown.brand()) : Optional.empty(),
        efficiencies.known(shown.run(), shown.decision().payback()));
  }

  private Optional<TestedIncrement> tested(Brand brand) {
    return TestedIncrement.of(
        tests.newest(brand.id(), OVER, TESTS).stream().map(ExperimentHistory::experiment).toList(),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  boolean mayChoose() {
    return signedIn.holding(Role.ADMIN).isPresent();
  }

  Said choose(Shown shown, List<HeadlineKpi> kpis) {
    if (new HashSet<>(kpis).size() < HeadlineKpis.COUNT) {
      return Said.refused("Three different figures are needed.");
    }
    var command =
        new ChooseHeadlineKpis.Command(
            shown.brand().id(),
            new HeadlineKpis(kpis),
            signedIn.user().orElseThrow().actor(),
            Origin.WEB);
    return switch (choose.choose(command)) {
      case ChooseHeadlineKpis.Outcome.Chosen _, ChooseHeadlineKpis.Outcome.Already _ ->
          Said.done("Home shows them.");
      case ChooseHeadlineKpis.Outcome.NotAllowed _ ->
          Said.refused("Only admins choose what stands at the head of Home.");
    };
  }
}
