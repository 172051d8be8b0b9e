package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Asks for a backtest of a run's specification, in the background. */
public final class RequestBacktest {

  /**
   * Of which run, and how.
   *
   * @param family absent for the run's own
   * @param settings how long each refit samples
   */
  public record Command(
      BrandId brand,
      RunReference run,
      @Nullable ModelFamily family,
      SamplerSettings settings,
      RollingOrigin plan,
      Actor requestedBy) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** A job will do it. */
    record Requested(Job job) implements Outcome {}

    /** The brand has no such run. */
    record UnknownRun() implements Outcome {}
  }

  private final ModelRuns runs;
  private final BacktestRequests requests;
  private final Jobs jobs;
  private final JobQueue queue;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public RequestBacktest(
      ModelRuns runs,
      BacktestRequests requests,
      Jobs jobs,
      JobQueue queue,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.runs = runs;
    this.requests = requests;
    this.jobs = jobs;
    this.queue = queue;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns the job that will do the backtest, or why there is none. */
  public Outcome request(Command command) {
    return transaction.in(
        () ->
            runs.find(command.brand(), command.run())
                .<Outcome>map(run -> new Outcome.Requested(queued(command, run)))
                .orElseGet(Outcome.UnknownRun::new));
  }

  private Job queued(Command command, ModelRun run) {
    ModelFamily family =
        command.family() != null
            ? command.family()
            : ModelFamily.named(run.report().family()).orElse(ModelFamily.BAYES);
    BacktestRequest request =
        new BacktestRequest(
            ids.next(),
            command.brand(),
            run.id(),
            family,
            command.settings(),
            command.plan(),
            BacktestRequest.Purpose.ASKED_FOR,
            null);
    requests.add(request);
    Job job =
        Job.queued(
            ids.next(),
            command.brand(),
            Job.Kind.BACKTEST,
            request.id(),
            "Backtest %s".formatted(run.label()),
            command.requestedBy(),
            clock.instant());
    jobs.add(job);
    queue.enqueue(job);
    return job;
  }
}
