package io.plumbline.domain.maturity.usecase;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.MaturityScore;
import io.plumbline.domain.maturity.rule.Adoption;
import io.plumbline.domain.maturity.rule.BrandFacts;
import io.plumbline.domain.maturity.rule.OutOfSample;
import io.plumbline.domain.maturity.rule.TestedSpend;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.ListBacktests;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores the four components. */
final class ScoreReader {

  private static final int YEAR = 365;

  private final BrandFacts facts;
  private final LedgerEvents events;
  private final ListBacktests backtests;

  ScoreReader(BrandFacts facts, LedgerEvents events, ListBacktests backtests) {
    this.facts = facts;
    this.events = events;
    this.backtests = backtests;
  }

  MaturityScore read() {
    ModelRun run = facts.run();
    List<RunBacktest> tried =
        run == null
            ? List.of()
            : backtests.of(facts.brand(), new RunReference.ById(run.id())).orElseGet(List::of);
    return new MaturityScore(
        List.of(
            facts.data().readiness(facts.today()),
            OutOfSample.of(run, tried),
            TestedSpend.of(run, facts.tests(), facts.today()),
            adoption()));
  }

  private ComponentScore adoption() {
    Instant from = facts.today().minusDays(YEAR).atStartOfDay(ZoneOffset.UTC).toInstant();
    Set<String> recommended =
        Stream.of(Fact.Kind.CHANGE_DRAFTED, Fact.Kind.SCENARIO_STORED)
            .flatMap(kind -> events.newestBySystem(kind, from).stream())
            .map(LedgerEntry::subject)
            .collect(Collectors.toSet());
    List<LedgerEntry> concluded =
        recommended.isEmpty()
            ? List.of()
            : Adoption.KINDS.stream().flatMap(kind -> events.newest(kind, from).stream()).toList();
    return Adoption.of(recommended, concluded);
  }
}
