package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.usecase.CurrentUser;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.access.usecase.SignIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.BatchImported;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.ModelRunFinished;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.usecase.ShowLatestRun;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Everything the pages stand on, in memory: people, brands, a batch, a fitted model, a ledger. */
public final class World {

  public static final BrandId HARBOUR = new BrandId("harbour-retail");
  public static final BrandId EMPTY = new BrandId("new-brand");

  final InstantSource clock = InstantSource.system();
  final PeopleInMemory people = PeopleInMemory.oneOfEach();
  final BrandsInMemory brands = new BrandsInMemory();
  final RunsInMemory runs = new RunsInMemory();
  final BatchesInMemory batches = new BatchesInMemory();
  final LedgerInMemory ledger = new LedgerInMemory(clock);
  private long ids;

  /** Returns a world with a fitted brand and one without anything. */
  public static World fitted() {
    World world = new World();
    world.brands.add(new Brand(HARBOUR, "Harbour Retail", Currency.getInstance("USD")));
    world.brands.add(new Brand(EMPTY, "New Brand", Currency.getInstance("EUR")));
    world.imported("harbour-retail-2024.csv", LocalDate.of(2024, 3, 4), 143);
    world.run(MadeUpReport.passing(8));
    return world;
  }

  /** Imports a file of weekly spend and revenue for Harbour Retail. */
  public void imported(String file, LocalDate first, int weeks) {
    Batch batch =
        new Batch(
            id(),
            HARBOUR,
            file,
            "e2f7a9c01d44b684".repeat(4),
            List.of("week", "tv", "revenue"),
            weeks,
            2L * weeks,
            first,
            first.plusWeeks(weeks - 1L),
            clock.instant(),
            Actor.human("lead"));
    batches.add(
        batch,
        Granularity.WEEK,
        rows -> {
          for (int t = 0; t < weeks; t++) {
            LocalDate week = first.plusWeeks(t);
            rows.write(
                new SourceRow(
                    t + 2L,
                    List.of(week.toString(), "1", "2"),
                    List.of(
                        new Observation(
                            t + 2L,
                            week,
                            Geo.NATIONAL,
                            new Measure(Measure.Kind.SPEND, "TV"),
                            BigDecimal.valueOf(t % 9 == 4 ? -120 : 1_000 + 37L * (t % 11))),
                        new Observation(
                            t + 2L,
                            week,
                            Geo.NATIONAL,
                            new Measure(Measure.Kind.OUTCOME, "revenue"),
                            BigDecimal.valueOf(240_000 + 913L * (t % 13))))));
          }
        });
    ledger.append(HARBOUR, new BatchImported(batch), Actor.human("lead"), Origin.JOB, id());
  }

  /** Adds a fitted model of Harbour Retail. */
  public void run(MixModelReport report) {
    ModelRun run =
        new ModelRun(
            id(),
            HARBOUR,
            runs.nextNumber(HARBOUR),
            clock.instant(),
            Actor.human("lead"),
            "name: Harbour Retail\n",
            report);
    runs.add(run, new Posterior(List.of(), 2, 1, new double[0], new double[2]));
    ledger.append(HARBOUR, new ModelRunFinished(run), Actor.human("lead"), Origin.JOB, id());
  }

  /** Returns the use cases over this world. */
  public TableInstances useCases() {
    AssessDataQuality assess = new AssessDataQuality(batches, clock);
    return new TableInstances()
        .with(InstantSource.class, clock)
        .with(CurrentUser.class, new CurrentUser(people))
        .with(SignIn.class, new SignIn(people, new PlainPasswords(), new AttemptsInMemory(), clock))
        .with(ListBrands.class, new ListBrands(brands))
        .with(ShowLatestRun.class, new ShowLatestRun(runs))
        .with(ReadLedger.class, new ReadLedger(ledger))
        .with(VerifyLedger.class, new VerifyLedger(ledger, clock))
        .with(ListBatches.class, new ListBatches(batches))
        .with(AssessDataQuality.class, assess)
        .with(SummarizeHome.class, new SummarizeHome(runs, assess));
  }

  UUID id() {
    ids++;
    return UUID.nameUUIDFromBytes(Long.toString(ids).getBytes(StandardCharsets.UTF_8));
  }
}
