package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.mix.FitRequest;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.FitRequests;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;

/** Asks for a fit of a brand's data, with the specification it works with, in the background. */
public final class RequestFit {

  /** Whose data, and how long to sample. */
  public record Command(BrandId brand, SamplerSettings settings, Actor requestedBy) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** A job will fit the model. */
    record Requested(Job job) implements Outcome {}

    /** The brand has no specification yet. */
    record NoSpecification(BrandId brand) implements Outcome {}
  }

  private final MixModelSpecs specs;
  private final FitRequests requests;
  private final Jobs jobs;
  private final JobQueue queue;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public RequestFit(
      MixModelSpecs specs,
      FitRequests requests,
      Jobs jobs,
      JobQueue queue,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.specs = specs;
    this.requests = requests;
    this.jobs = jobs;
    this.queue = queue;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns the job that will fit the model, or why there is none. */
  public Outcome request(Command command) {
    return transaction.in(
        () ->
            specs
                .current(command.brand())
                .<Outcome>map(spec -> new Outcome.Requested(queued(command, spec)))
                .orElseGet(() -> new Outcome.NoSpecification(command.brand())));
  }

  private Job queued(Command command, String spec) {
    FitRequest request = new FitRequest(ids.next(), command.brand(), spec, command.settings());
    requests.add(request);
    Job job =
        Job.queued(
            ids.next(),
            command.brand(),
            Job.Kind.FIT,
            request.id(),
            "Fit the mix model",
            command.requestedBy(),
            clock.instant());
    jobs.add(job);
    queue.enqueue(job);
    return job;
  }
}
