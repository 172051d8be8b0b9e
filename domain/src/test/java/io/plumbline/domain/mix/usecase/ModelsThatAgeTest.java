package io.plumbline.domain.mix.usecase;

import static io.plumbline.domain.mix.usecase.RegistryBench.BRAND;
import static io.plumbline.domain.mix.usecase.RegistryBench.LEO;
import static io.plumbline.domain.mix.usecase.RegistryBench.MAYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.usecase.RunJob;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RefitPolicy;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Seed;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to a brand's model as the weeks go by: retrained, watched, tested, fitted anew. */
@Tag("sampling")
class ModelsThatAgeTest {

  private static final CodeVersion CODE = new CodeVersion("0.1.0", "3d7e38b");

  private final RegistryBench bench = new RegistryBench();
  private final ExecutorService executor = Executors.newFixedThreadPool(2);
  private final FitMixModel fit =
      new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH);

  private final RetrainModels retrain =
      new RetrainModels(
          bench.brands, bench.runs, bench.format, bench.batches, bench.jobs, bench.requestFit());

  private final WatchForecasts watch =
      new WatchForecasts(
          bench.brands,
          bench.showChampion(),
          bench.format,
          bench.batches,
          bench.backtests,
          bench.backtestRequests,
          bench.jobs,
          bench.queue,
          bench::id,
          bench.transaction,
          bench.clock);

  private final RequestBacktest requestBacktest =
      new RequestBacktest(
          bench.runs,
          bench.backtestRequests,
          bench.jobs,
          bench.queue,
          bench::id,
          bench.transaction,
          bench.clock);

  private final BacktestRun work =
      new BacktestRun(
          new BacktestModel(Map.of(ModelFamily.BAYES, fit::fit)),
          bench.backtestRequests,
          bench.runs,
          bench.format,
          bench.batches,
          bench.backtests,
          bench.requestFit(),
          RefitPolicy.DEFAULT,
          bench.ledger,
          CODE,
          bench::id,
          bench.clock);

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  private Job done(Job job) {
    new RunJob(bench.jobs, Map.of(Job.Kind.BACKTEST, work), bench.transaction, bench.clock)
        .run(job.id());
    return bench.jobs.find(job.id()).orElseThrow();
  }

  private Job watched() {
    return switch (watch.watch().getFirst()) {
      case WatchForecasts.Outcome.Queued(Job job) -> job;
      case WatchForecasts.Outcome other -> throw new AssertionError("not queued: " + other);
    };
  }

  private List<Fact.Kind> facts() {
    return bench.entries().stream().map(LedgerEntry::kind).toList();
  }

  @Test
  void a_brand_with_data_but_no_run_is_fitted_and_one_without_either_is_not() {
    assertThat(retrain.retrain()).containsExactly(new RetrainModels.Outcome.NothingNew(BRAND));
    bench.imported(60);
    assertThat(retrain.retrain()).containsExactly(new RetrainModels.Outcome.NoSpecification(BRAND));
    bench.specs.save(BRAND, OneSpec.TEXT, MAYA, bench.clock.instant());
    assertThat(retrain.retrain().getFirst())
        .asInstanceOf(type(RetrainModels.Outcome.Queued.class))
        .satisfies(
            queued -> {
              assertThat(queued.job().kind()).isEqualTo(Job.Kind.FIT);
              assertThat(queued.job().requestedBy()).isEqualTo(Actor.SYSTEM);
            });
    assertThat(retrain.retrain()).containsExactly(new RetrainModels.Outcome.UnderWay(BRAND));
  }

  @Test
  void a_brand_is_retrained_once_its_data_move_on() {
    bench.specs.save(BRAND, OneSpec.TEXT, MAYA, bench.clock.instant());
    SmallBrand brand = SmallBrand.of(61);
    MediaDataset data = bench.imported(brand);
    bench.add(bench.saw(1, data));
    assertThat(retrain.retrain()).containsExactly(new RetrainModels.Outcome.NothingNew(BRAND));
    brand.spend("tv")[5] += 1;
    bench.imported(brand);
    assertThat(retrain.retrain().getFirst()).isInstanceOf(RetrainModels.Outcome.Queued.class);
  }

  @Test
  void a_week_more_is_enough_to_retrain() {
    bench.specs.save(BRAND, OneSpec.TEXT, MAYA, bench.clock.instant());
    MediaDataset data = bench.imported(61);
    bench.add(bench.saw(1, data, 60));
    assertThat(retrain.retrain().getFirst()).isInstanceOf(RetrainModels.Outcome.Queued.class);
  }

  @Test
  void a_brand_whose_data_break_does_not_hold_up_the_others() {
    bench.brands.add(new Brand(new BrandId("another"), "Another", Currency.getInstance("USD")));
    RetrainModels broken =
        new RetrainModels(
            bench.brands,
            bench.runs,
            bench.format,
            new BrokenBatches(BRAND, bench.batches),
            bench.jobs,
            bench.requestFit());
    assertThat(broken.retrain())
        .hasSize(2)
        .anySatisfy(
            outcome ->
                assertThat(outcome)
                    .asInstanceOf(type(RetrainModels.Outcome.Broken.class))
                    .satisfies(told -> assertThat(told.cause()).hasMessage("The disk is gone.")))
        .contains(new RetrainModels.Outcome.NothingNew(new BrandId("another")));
  }

  @Test
  void a_forecast_is_scored_once_four_weeks_of_it_are_known() {
    MediaDataset data = bench.imported(80);
    bench.add(bench.saw(1, data, 77));
    assertThat(watch.watch()).containsExactly(new WatchForecasts.Outcome.NothingToScore(BRAND));
    ModelRun run = bench.add(bench.saw(2, data, 76));
    Job job = watched();
    assertThat(watch.watch())
        .as("while it waits")
        .containsExactly(new WatchForecasts.Outcome.NothingToScore(BRAND));

    assertThat(done(job).state()).isEqualTo(Job.State.SUCCEEDED);

    RunBacktest kept = bench.backtests.of(BRAND, run.id()).getFirst();
    assertThat(kept.purpose()).isEqualTo(BacktestRequest.Purpose.WATCH);
    assertThat(kept.code()).isEqualTo(CODE);
    assertThat(kept.result().scores())
        .singleElement()
        .satisfies(
            score -> {
              assertThat(score.origin()).isEqualTo(run.report().data().last());
              assertThat(score.horizon()).isEqualTo(4);
              assertThat(score.wmape()).isLessThan(0.15);
            });
    assertThat(facts()).containsExactly(Fact.Kind.MODEL_BACKTESTED);
    assertThat(watch.watch())
        .as("scored before")
        .containsExactly(new WatchForecasts.Outcome.NothingToScore(BRAND));
  }

  @Test
  void an_error_above_fifteen_percent_asks_for_a_fit_and_says_so_in_the_ledger() {
    bench.specs.save(BRAND, OneSpec.TEXT, MAYA, bench.clock.instant());
    SmallBrand brand = SmallBrand.of(80);
    for (int t = 76; t < 80; t++) {
      brand.outcome()[t] *= 2;
    }
    MediaDataset data = bench.imported(brand);
    bench.add(bench.saw(1, data, 76));

    Job job = done(watched());

    assertThat(job.summary()).endsWith("A fit was asked for.");
    assertThat(facts()).containsExactly(Fact.Kind.MODEL_BACKTESTED, Fact.Kind.MODEL_REFIT_QUEUED);
    LedgerEntry queued = bench.entries().getLast();
    assertThat(queued.actor()).isEqualTo(Actor.SYSTEM);
    assertThat(Double.parseDouble(queued.details().get("wmape"))).isGreaterThan(0.3);
    Job fitJob = bench.jobs.find(UUID.fromString(queued.subject())).orElseThrow();
    assertThat(fitJob.kind()).isEqualTo(Job.Kind.FIT);
    assertThat(fitJob.state()).isEqualTo(Job.State.QUEUED);
  }

  @Test
  void a_bad_backtest_somebody_asked_for_tells_and_fits_nothing() {
    bench.specs.save(BRAND, OneSpec.TEXT, MAYA, bench.clock.instant());
    SmallBrand brand = SmallBrand.of(80);
    for (int t = 76; t < 80; t++) {
      brand.outcome()[t] *= 2;
    }
    MediaDataset data = bench.imported(brand);
    ModelRun run = bench.add(bench.saw(1, data));

    Job job = done(asked(run));

    assertThat(job.state()).as(job.summary()).isEqualTo(Job.State.SUCCEEDED);
    assertThat(job.summary()).startsWith("Backtest of R-0001: error");
    assertThat(facts()).containsExactly(Fact.Kind.MODEL_BACKTESTED);
    assertThat(bench.entries().getLast().details())
        .containsEntry("04_weeks origins", "1")
        .containsEntry("family", "bayes")
        .containsEntry("run", "R-0001");
    assertThat(
            new ListBacktests(bench.runs, bench.backtests)
                .of(BRAND, new RunReference.ByNumber(1))
                .orElseThrow())
        .singleElement()
        .satisfies(kept -> assertThat(kept.requestedBy()).isEqualTo(LEO));
  }

  private Job asked(ModelRun run) {
    var command =
        new RequestBacktest.Command(
            BRAND,
            new RunReference.ById(run.id()),
            null,
            new SamplerSettings(2, 150, 100, new Seed(1)),
            new RollingOrigin(52, 4, 1, List.of(4)),
            LEO);
    return switch (requestBacktest.request(command)) {
      case RequestBacktest.Outcome.Requested(Job job) -> job;
      case RequestBacktest.Outcome.UnknownRun() -> throw new AssertionError("unknown");
    };
  }

  @Test
  void a_run_nobody_knows_cannot_be_backtested() {
    var command =
        new RequestBacktest.Command(
            BRAND,
            new RunReference.ByNumber(9),
            ModelFamily.BAYES,
            BacktestRequest.SETTINGS,
            RollingOrigin.DEFAULT,
            LEO);
    assertThat(requestBacktest.request(command))
        .isInstanceOf(RequestBacktest.Outcome.UnknownRun.class);
    assertThat(
            new ListBacktests(bench.runs, bench.backtests).of(BRAND, new RunReference.ByNumber(9)))
        .isEmpty();
  }

  @Test
  void a_backtest_without_enough_history_is_refused_and_nothing_is_stored() {
    MediaDataset data = bench.imported(50);
    Job job = done(asked(bench.add(bench.saw(1, data))));
    assertThat(job.state()).isEqualTo(Job.State.FAILED);
    assertThat(job.findings().getFirst().rule()).isEqualTo("short-history");
    assertThat(bench.entries()).isEmpty();
  }
}
