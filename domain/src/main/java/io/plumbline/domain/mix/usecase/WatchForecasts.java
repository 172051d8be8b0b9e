package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds the run each brand stands on to what came after it. Once the four weeks behind the last one
 * it saw are known, a model of its specification, fitted to all it saw, forecasts them in the
 * background ({@link BacktestRun}); too high an error asks for a fit. Each run is scored so once.
 */
public final class WatchForecasts {

  private static final int WEEKS = 4;

  /** What was done for a brand. */
  public sealed interface Outcome {

    /** A job will score its forecast. */
    record Queued(Job job) implements Outcome {}

    /** It has no run, too little came after it, or its forecast was scored before. */
    record NothingToScore(BrandId brand) implements Outcome {}

    /** Something broke; the other brands are not held up by it. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ShowChampion shown;
  private final CurrentData current;
  private final Backtests backtests;
  private final BacktestRequests requests;
  private final Jobs jobs;
  private final JobQueue queue;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public WatchForecasts(
      Brands brands,
      ShowChampion shown,
      SpecFormat format,
      Batches batches,
      Backtests backtests,
      BacktestRequests requests,
      Jobs jobs,
      JobQueue queue,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.brands = brands;
    this.shown = shown;
    this.current = new CurrentData(format, batches);
    this.backtests = backtests;
    this.requests = requests;
    this.jobs = jobs;
    this.queue = queue;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns what was done for each brand. */
  public List<Outcome> watch() {
    return brands.all().stream().map(Brand::id).map(this::watch).toList();
  }

  private Outcome watch(BrandId brand) {
    try {
      Optional<ModelRun> run = shown.show(brand).map(ShownRun::run);
      return run.isPresent() ? watch(run.get()) : new Outcome.NothingToScore(brand);
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, failure);
    }
  }

  private Outcome watch(ModelRun run) {
    boolean scored =
        backtests.of(run.brand(), run.id()).stream()
            .map(RunBacktest::purpose)
            .anyMatch(BacktestRequest.Purpose.WATCH::equals);
    boolean busy = new UnfinishedJobs(jobs).of(run.brand(), Job.Kind.BACKTEST);
    if (scored || busy || current.daysBehind(run) < WEEKS * 7) {
      return new Outcome.NothingToScore(run.brand());
    }
    LocalDate upTo = run.report().data().last().plusWeeks(WEEKS);
    return new Outcome.Queued(transaction.in(() -> queued(run, upTo)));
  }

  private Job queued(ModelRun run, LocalDate upTo) {
    UUID subject = ids.next();
    requests.add(
        new BacktestRequest(
            subject,
            run.brand(),
            run.id(),
            ModelFamily.named(run.report().family()).orElse(ModelFamily.BAYES),
            BacktestRequest.SETTINGS,
            new RollingOrigin(26, WEEKS, 1, List.of(WEEKS)),
            BacktestRequest.Purpose.WATCH,
            upTo));
    Job job =
        Job.queued(
            ids.next(),
            run.brand(),
            Job.Kind.BACKTEST,
            subject,
            "Hold the forecast of %s to what came".formatted(run.label()),
            Actor.SYSTEM,
            clock.instant());
    jobs.add(job);
    queue.enqueue(job);
    return job;
  }
}
