package io.plumbline.domain.maturity.usecase;

import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.maturity.FrameworkAdvice;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.PhaseStanding;
import io.plumbline.domain.maturity.Playbook;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.maturity.port.Maturities;
import io.plumbline.domain.maturity.rule.BrandFacts;
import io.plumbline.domain.maturity.rule.DataOnHand;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows how far a brand's measurement has come, from what the system knows and nothing else. */
public final class ShowMaturity {

  private static final Set<String> READ_OUT = Set.of("read out");
  private static final int TESTS = 100;

  private final Ledger ledger;
  private final Batches batches;
  private final ShowChampion champion;
  private final ListBacktests backtests;
  private final ListExperiments experiments;
  private final ShowRules rules;
  private final ChangeRequests requests;
  private final Maturities maturities;
  private final InstantSource clock;

  public ShowMaturity(
      Ledger ledger,
      Batches batches,
      ShowChampion champion,
      ListBacktests backtests,
      ListExperiments experiments,
      ShowRules rules,
      ChangeRequests requests,
      Maturities maturities,
      InstantSource clock) {
    this.ledger = ledger;
    this.batches = batches;
    this.champion = champion;
    this.backtests = backtests;
    this.experiments = experiments;
    this.rules = rules;
    this.requests = requests;
    this.maturities = maturities;
    this.clock = clock;
  }

  /** Returns how it stands now. What is on record stays, and is not looked for again. */
  public Maturity of(BrandId brand) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    BrandFacts facts = facts(brand, today);
    LedgerEvents events = new LedgerEvents(ledger, brand);
    Map<Milestone, MilestoneStanding> milestones =
        milestones(brand, new MilestoneReader(facts, events, requests, rules));
    return new Maturity(
        brand,
        new ScoreReader(facts, events, backtests).read(),
        PhaseStanding.all(milestones),
        ledger
            .first(brand, LedgerFilter.ALL, Map.of())
            .map(LedgerEntry::at)
            .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
            .map(began -> Playbook.of(began, today, milestones))
            .orElse(null),
        advice(facts),
        maturities.framework(brand).orElse(null));
  }

  private BrandFacts facts(BrandId brand, LocalDate today) {
    return new BrandFacts(
        brand,
        today,
        new DataOnHand(batches.coverage(brand)),
        champion.show(brand).map(ShownRun::run).orElse(null),
        experiments.newest(brand, READ_OUT, TESTS).reversed().stream()
            .map(ExperimentHistory::experiment)
            .filter(Experiment.ReadOut.class::isInstance)
            .map(Experiment.ReadOut.class::cast)
            .toList());
  }

  private Map<Milestone, MilestoneStanding> milestones(BrandId brand, MilestoneReader reader) {
    Map<Milestone, Reached> recorded =
        maturities.reached(brand).stream()
            .collect(Collectors.toMap(Reached::milestone, Function.identity()));
    Map<Milestone, MilestoneStanding> standings = new EnumMap<>(Milestone.class);
    for (Milestone milestone : Milestone.values()) {
      Reached kept = recorded.get(milestone);
      Optional<Reached> now =
          kept == null || milestone.mayEnd() ? reader.read(milestone) : Optional.of(kept);
      standings.put(
          milestone,
          new MilestoneStanding(
              milestone,
              kept == null ? now.orElse(null) : kept,
              kept != null,
              kept != null && now.isEmpty()));
    }
    return standings;
  }

  private static @Nullable FrameworkAdvice advice(BrandFacts facts) {
    return facts.data().geos() == 0
        ? null
        : FrameworkAdvice.of(
            new FrameworkAdvice.Ripeness(
                facts.data().weeks(), facts.data().geos(), facts.geoHoldouts().size()));
  }
}
