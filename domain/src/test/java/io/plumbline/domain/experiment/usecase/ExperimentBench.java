package io.plumbline.domain.experiment.usecase;

import static io.plumbline.domain.mix.registry.SampleRun.BRAND;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.port.InMemoryExperiments;
import io.plumbline.domain.job.port.InMemoryJobQueue;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.InMemoryDecisionCurrencies;
import io.plumbline.domain.mix.port.InMemoryFitRequests;
import io.plumbline.domain.mix.port.InMemoryMixModelSpecs;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A brand in memory with people and the life of its tests. */
final class ExperimentBench {

  static final Actor MAYA = Actor.human("maya");
  static final Actor LEO = Actor.human("leo");
  static final Actor ADA = Actor.human("ada");
  static final Actor FIN = Actor.human("fin");

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T05:00:00Z"));
  final InMemoryTransaction transaction = new InMemoryTransaction();
  final InMemoryUsers users = new InMemoryUsers(transaction);
  final InMemoryBrands brands = new InMemoryBrands(transaction);
  final InMemoryModelRuns runs = new InMemoryModelRuns(transaction);
  final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  final InMemoryExperiments experiments = new InMemoryExperiments(transaction);
  final ExperimentBook book =
      new ExperimentBook(experiments, ledger, new RolesNow(users), this::id, transaction, clock);
  final DraftExperiment draft = new DraftExperiment(book);
  final EditExperiment edit = new EditExperiment(book);
  final RegisterExperiment register = new RegisterExperiment(book);
  final StartExperiment start = new StartExperiment(book);
  final LookAtExperiment look = new LookAtExperiment(book);
  final StopExperiment stop = new StopExperiment(book);
  final NoteLesson note = new NoteLesson(book);
  final InMemoryMixModelSpecs specs = new InMemoryMixModelSpecs(transaction);
  final InMemoryFitRequests fitRequests = new InMemoryFitRequests(transaction);
  final InMemoryJobs jobs = new InMemoryJobs(transaction);
  final InMemoryJobQueue queue = new InMemoryJobQueue(transaction);
  final ReadOutExperiment readOut =
      new ReadOutExperiment(
          book, new RequestFit(specs, fitRequests, jobs, queue, this::id, transaction, clock));
  final WaiveExperimentRule waive = new WaiveExperimentRule(book);
  final RankTests rank =
      new RankTests(
          book,
          new ShowChampion(runs, new InMemoryPromotions(transaction)),
          new ShowDecisionCurrency(new InMemoryDecisionCurrencies(transaction)));
  final KeepTestQueued keep = new KeepTestQueued(brands, book, rank, draft);

  private long ids;

  ExperimentBench() {
    brands.add(new Brand(BRAND, "Harbour Retail", Currency.getInstance("USD")));
    has(MAYA, Role.MARKETING_LEAD);
    has(LEO, Role.MARKETING_LEAD);
    has(ADA, Role.ADMIN);
    has(FIN, Role.FINANCE_AUDITOR);
  }

  private void has(Actor person, Role role) {
    users.add(new User(id(), person.name(), person.name(), role, true), "hash");
  }

  private UUID id() {
    return new UUID(0, 1000 + ++ids);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  DraftExperiment.Outcome drafted(TestPlan plan, Actor by) {
    return draft.draft(new DraftExperiment.Command(BRAND, null, plan, null, by, Origin.WEB));
  }

  Experiment test(String label) {
    return book.find(BRAND, label).orElseThrow().experiment();
  }

  RegisterExperiment.Outcome registered(String label, Actor by) {
    return register.register(
        new RegisterExperiment.Command(BRAND, label, test(label).plan().content(), by, Origin.WEB));
  }

  void modelled(SampleRun sample) {
    runs.add(sample.run(), new Posterior(List.of("a"), 2, 1, new double[2], new double[2]));
  }

  List<LedgerEntry> entries() {
    return ledger.newest(BRAND, Long.MAX_VALUE, 1000).reversed();
  }
}
