package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.job.port.InMemoryJobQueue;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.InMemoryBacktestRequests;
import io.plumbline.domain.mix.port.InMemoryBacktests;
import io.plumbline.domain.mix.port.InMemoryFitRequests;
import io.plumbline.domain.mix.port.InMemoryMixModelSpecs;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.port.InMemoryScenarios;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A brand in memory with people, imported data and runs of a specification that fits them. */
final class RegistryBench {

  static final BrandId BRAND = SampleRun.BRAND;
  static final Actor MAYA = Actor.human("maya");
  static final Actor LEO = Actor.human("leo");
  static final Actor ADA = Actor.human("ada");
  static final Actor FIN = Actor.human("fin");
  static final Actor GONE = Actor.human("gone");

  final InMemoryTransaction transaction = new InMemoryTransaction();
  final SettableClock clock = SettableClock.inNovember();
  final InMemoryUsers users = new InMemoryUsers(transaction);
  final InMemoryBrands brands = new InMemoryBrands(transaction);
  final InMemoryBatches batches = new InMemoryBatches(transaction);
  final InMemoryModelRuns runs = new InMemoryModelRuns(transaction);
  final InMemoryPromotions promotions = new InMemoryPromotions(transaction);
  final InMemoryBacktests backtests = new InMemoryBacktests(transaction);
  final InMemoryScenarios scenarios = new InMemoryScenarios(transaction);
  final InMemoryBacktestRequests backtestRequests = new InMemoryBacktestRequests(transaction);
  final InMemoryMixModelSpecs specs = new InMemoryMixModelSpecs(transaction);
  final InMemoryFitRequests fitRequests = new InMemoryFitRequests(transaction);
  final InMemoryJobs jobs = new InMemoryJobs(transaction);
  final InMemoryJobQueue queue = new InMemoryJobQueue(transaction);
  final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  final MixModelSpec spec = SmallBrand.of(30).spec().over(new WindowSpec(null, null, 13));
  final SpecFormat format = new OneSpec(spec);
  private long ids;

  RegistryBench() {
    brands.add(new Brand(BRAND, "Harbour Retail", Currency.getInstance("USD")));
    has(MAYA, Role.MARKETING_LEAD, true);
    has(LEO, Role.MARKETING_LEAD, true);
    has(ADA, Role.ADMIN, true);
    has(FIN, Role.FINANCE_AUDITOR, true);
    has(GONE, Role.MARKETING_LEAD, false);
  }

  private void has(Actor person, Role role, boolean enabled) {
    users.add(new User(id(), person.name(), person.name(), role, enabled), "hash");
  }

  UUID id() {
    return new UUID(0, 1000 + ++ids);
  }

  /** Imports the first {@code weeks} of a brand of that many weeks, made up anew each time. */
  MediaDataset imported(int weeks) {
    return imported(SmallBrand.of(weeks));
  }

  /** Imports a brand's data. */
  MediaDataset imported(SmallBrand brand) {
    MediaDataset data = brand.data();
    List<LocalDate> periods = data.periods();
    UUID id = id();
    Batch batch =
        new Batch(
            id,
            BRAND,
            "small.csv",
            "%064x".formatted(id.getLeastSignificantBits()),
            "WEEK from week",
            List.of("week"),
            periods.size(),
            periods.size(),
            periods.getFirst(),
            periods.getLast(),
            clock.instant(),
            MAYA);
    batches.add(
        batch,
        Granularity.WEEK,
        rows -> {
          for (int t = 0; t < periods.size(); t++) {
            rows.write(new SourceRow(t + 2, List.of(), observations(data, t)));
          }
        });
    return data;
  }

  private static List<Observation> observations(MediaDataset data, int t) {
    List<Observation> observations = new ArrayList<>();
    for (Measure measure : data.measures()) {
      double value = data.series(measure)[t];
      if (!Double.isNaN(value)) {
        observations.add(
            new Observation(
                t + 2, data.periods().get(t), Geo.NATIONAL, measure, new BigDecimal(value)));
      }
    }
    return observations;
  }

  /** Returns a run that saw these data, to be bent by the test. */
  SampleRun saw(int number, MediaDataset data) {
    return saw(number, data, data.periods().size());
  }

  /** Returns a run that saw the first {@code weeks} of these data. */
  SampleRun saw(int number, MediaDataset data, int weeks) {
    LocalDate last = data.periods().get(weeks - 1);
    return SampleRun.number(number)
        .spec(OneSpec.TEXT)
        .weeks(weeks, 13)
        .data(hash(spec.over(new WindowSpec(null, last, 13)), data));
  }

  private static String hash(MixModelSpec spec, MediaDataset data) {
    return switch (spec.resolve(data, HolidayCalendar.NONE)) {
      case Resolution.Resolved(ResolvedMixModel model, var _) -> model.sha256();
      case Resolution.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  /** Adds a run. */
  ModelRun add(SampleRun sample) {
    ModelRun run = sample.run();
    runs.add(run, new Posterior(List.of("a"), 2, 1, new double[2], new double[2]));
    return run;
  }

  RequestFit requestFit() {
    return new RequestFit(specs, fitRequests, jobs, queue, this::id, transaction, clock);
  }

  ShowChampion showChampion() {
    return new ShowChampion(runs, promotions);
  }

  List<LedgerEntry> entries() {
    return ledger.newest(BRAND, Long.MAX_VALUE, 100).reversed();
  }
}
