package io.plumbline.domain.maturity.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.Asks;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.port.InMemoryChangeRequests;
import io.plumbline.domain.change.port.InMemoryRuleBooks;
import io.plumbline.domain.change.port.SampleChanges;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentFact;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.port.InMemoryExperiments;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.maturity.ChosenFramework;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.Playbook;
import io.plumbline.domain.maturity.port.InMemoryMaturities;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.BatchImported;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.ModelRunFinished;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.InMemoryBacktests;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A brand in memory, to which facts happen. */
final class MaturityBench {

  static final BrandId BRAND = SampleRun.BRAND;
  static final Actor LEA = Actor.human("lea");
  static final Actor FIN = Actor.human("fin");
  static final String SPEND = "SPEND ";
  static final String OUTCOME = "OUTCOME ";

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  final InMemoryTransaction transaction = new InMemoryTransaction();
  final InMemoryBrands brands = new InMemoryBrands(transaction);
  final InMemoryUsers users = new InMemoryUsers(transaction);
  final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  final InMemoryBatches batches = new InMemoryBatches(transaction);
  final InMemoryModelRuns runs = new InMemoryModelRuns(transaction);
  final InMemoryBacktests backtests = new InMemoryBacktests(transaction);
  final InMemoryExperiments experiments = new InMemoryExperiments(transaction);
  final InMemoryChangeRequests requests = new InMemoryChangeRequests(transaction);
  final InMemoryRuleBooks books = new InMemoryRuleBooks(transaction);
  final InMemoryMaturities maturities = new InMemoryMaturities(transaction);
  final CountingIds ids = new CountingIds();
  final ShowMaturity show =
      new ShowMaturity(
          ledger,
          batches,
          new ShowChampion(runs, new InMemoryPromotions(transaction)),
          new ListBacktests(runs, backtests),
          new ListExperiments(experiments),
          new ShowRules(books),
          requests,
          maturities,
          clock);
  final ChooseFramework choose =
      new ChooseFramework(maturities, show, new RolesNow(users), ledger, ids, transaction);
  final RecordMilestones record =
      new RecordMilestones(brands, show, maturities, ledger, ids, transaction);

  MaturityBench() {
    brands.add(new Brand(BRAND, "Harbour Retail", Currency.getInstance("USD")));
    users.add(new User(new UUID(1, 1), "lea", "Lea", Role.MARKETING_LEAD, true), "hash");
    users.add(new User(new UUID(1, 2), "fin", "Fin", Role.FINANCE_AUDITOR, true), "hash");
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  void days(int later) {
    clock.advance(Duration.ofDays(later));
  }

  Maturity maturity() {
    return show.of(BRAND);
  }

  /** Returns every gate and item by its milestone. */
  Map<Milestone, MilestoneStanding> standings() {
    Maturity maturity = maturity();
    Map<Milestone, MilestoneStanding> all = new EnumMap<>(Milestone.class);
    maturity
        .phases()
        .forEach(phase -> phase.gates().forEach(gate -> all.put(gate.milestone(), gate)));
    Playbook playbook = maturity.playbook();
    if (playbook != null) {
      playbook
          .spans()
          .forEach(span -> span.items().forEach(item -> all.put(item.milestone(), item)));
    }
    return all;
  }

  MilestoneStanding standing(Milestone milestone) {
    return Objects.requireNonNull(standings().get(milestone));
  }

  boolean reached(Milestone milestone) {
    return standings().containsKey(milestone) && standing(milestone).done();
  }

  Playbook playbook() {
    return Objects.requireNonNull(maturity().playbook());
  }

  ChosenFramework framework() {
    return Objects.requireNonNull(maturity().framework());
  }

  /** No two things happen at once. */
  LedgerEntry tell(Fact fact, Actor by) {
    clock.advance(Duration.ofSeconds(1));
    return ledger.append(BRAND, fact, by, Origin.JOB, ids.next());
  }

  /** A fact of a sort whose details are its own subdomain's. */
  LedgerEntry tell(Fact.Kind kind, String subject, Actor by, String... details) {
    TreeMap<String, String> all = new TreeMap<>();
    for (int i = 0; i < details.length; i += 2) {
      all.put(details[i], details[i + 1]);
    }
    return tell(new SampleFact(kind, subject, subject + " happened", all), by);
  }

  /**
   * Imports weekly series, {@code SPEND tv} or {@code OUTCOME revenue}, in a geo, up to last week.
   *
   * @param left how many weeks in their midst nobody reported
   */
  void imported(int weeks, int left, String geo, String... series) {
    UUID id = ids.next();
    LocalDate first = LocalDate.of(2026, 11, 16).minusWeeks(weeks - 1L);
    Batch batch =
        new Batch(
            id,
            BRAND,
            "%s.csv".formatted(String.join("-", series)),
            "%064x".formatted(id.getLeastSignificantBits()),
            "WEEK from week",
            List.of("week"),
            weeks,
            weeks,
            first,
            first.plusWeeks(weeks - 1L),
            clock.instant(),
            LEA);
    batches.add(
        batch,
        Granularity.WEEK,
        rows -> {
          for (int t = 0; t < weeks; t++) {
            if (t >= 1 && t <= left) {
              continue;
            }
            LocalDate week = first.plusWeeks(t);
            long row = t + 2L;
            rows.write(
                new SourceRow(
                    row,
                    List.of(),
                    new TreeSet<>(List.of(series))
                        .stream()
                            .map(
                                one ->
                                    new Observation(
                                        row, week, new Geo(geo), measure(one), BigDecimal.TEN))
                            .toList()));
          }
        });
    tell(new BatchImported(batch), LEA);
  }

  private static Measure measure(String series) {
    String[] parts = series.split(" ", 2);
    return new Measure(Measure.Kind.valueOf(parts[0]), parts[1]);
  }

  /** Keeps a run with its entry. */
  ModelRun fitted(SampleRun sample) {
    ModelRun run = sample.run();
    runs.add(run, new Posterior(List.of("a"), 2, 1, new double[2], new double[2]));
    tell(new ModelRunFinished(run), LEA);
    return run;
  }

  /** Drafts a test. */
  ExperimentHistory drafted(TestPlan plan) {
    ExperimentHistory begun = SampleTests.begun(BRAND, experiments.nextNumber(BRAND), null, plan);
    experiments.add(begun, tell(new ExperimentFact(begun), LEA));
    return begun;
  }

  /** Everything happens a week before the test begins: then its plan can still be fixed. */
  ExperimentHistory then(ExperimentHistory before, ExperimentEvent event) {
    Instant at =
        before.experiment().plan().first().minusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    ExperimentHistory after = before.with(event, SampleTests.by(event), at);
    experiments.add(after, tell(new ExperimentFact(after), LEA));
    return after;
  }

  /** Has a test lived to its readout. */
  ExperimentHistory readOut(TestPlan plan) {
    ExperimentHistory history = drafted(plan);
    for (ExperimentRule rule : ExperimentRule.values()) {
      history = then(history, new ExperimentEvent.WaiverAsked(rule, "Whatever it is."));
      history = then(history, new ExperimentEvent.Waived(rule));
    }
    history = then(history, new ExperimentEvent.Registered(plan.content()));
    history = then(history, new ExperimentEvent.Started(plan.first()));
    return then(
        history,
        new ExperimentEvent.ReadOut(
            SampleTests.result(), ReadoutScope.asPlanned(plan, "batch 7"), List.of()));
  }

  /** Has a request lived up to where it is shipped. */
  ChangeHistory shipped(Proposal proposal, Actor draftedBy) {
    ChangeHistory history =
        ChangeHistory.begun(
            new ChangeIdentity(
                ids.next(),
                BRAND,
                requests.nextNumber(BRAND),
                draftedBy,
                SampleChanges.AT,
                null,
                null),
            proposal);
    requests.add(history, tell(new ChangeFact(history), draftedBy));
    UUID order = ids.next();
    history = then(history, new ChangeEvent.Submitted(1, SampleChanges.AT.plusSeconds(3600)));
    history = then(history, new ChangeEvent.Approved(proposal.content(), 1, "Fine.", 0, false));
    history = then(history, new ChangeEvent.Shipping(order));
    return then(history, new ChangeEvent.Shipped(LocalDate.of(2026, 12, 1), List.of("done")));
  }

  ChangeHistory then(ChangeHistory before, ChangeEvent event) {
    ChangeHistory after =
        before.with(
            event,
            event instanceof ChangeEvent.Submitted ? Asks.MAYA : SampleChanges.by(event),
            SampleChanges.AT);
    requests.add(after, tell(new ChangeFact(after), SampleChanges.by(event)));
    return after;
  }
}
