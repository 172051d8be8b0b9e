package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.DataStanding;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** Asks for a fit of every brand whose data moved on since its newest run; once a week, say. */
public final class RetrainModels {

  /** What was done for a brand. */
  public sealed interface Outcome {

    /** A job will fit its model. */
    record Queued(Job job) implements Outcome {}

    /** It has no data, or they are those that its newest run saw. */
    record NothingNew(BrandId brand) implements Outcome {}

    /** A fit of it waits or runs. */
    record UnderWay(BrandId brand) implements Outcome {}

    /** It has no specification. */
    record NoSpecification(BrandId brand) implements Outcome {}

    /** Something broke; the other brands are not held up by it. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ModelRuns runs;
  private final Batches batches;
  private final CurrentData current;
  private final UnfinishedJobs unfinished;
  private final RequestFit requestFit;

  public RetrainModels(
      Brands brands,
      ModelRuns runs,
      SpecFormat format,
      Batches batches,
      Jobs jobs,
      RequestFit requestFit) {
    this.brands = brands;
    this.runs = runs;
    this.batches = batches;
    this.current = new CurrentData(format, batches);
    this.unfinished = new UnfinishedJobs(jobs);
    this.requestFit = requestFit;
  }

  /** Returns what was done for each brand. */
  public List<Outcome> retrain() {
    return brands.all().stream().map(Brand::id).map(this::retrain).toList();
  }

  private Outcome retrain(BrandId brand) {
    try {
      if (unfinished.of(brand, Job.Kind.FIT)) {
        return new Outcome.UnderWay(brand);
      }
      return movedOn(brand) ? queued(brand) : new Outcome.NothingNew(brand);
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, failure);
    }
  }

  private boolean movedOn(BrandId brand) {
    Optional<ModelRun> newest = runs.latest(brand);
    return newest.isPresent()
        ? !(current.standing(newest.get()) instanceof DataStanding.Current)
        : !batches.newest(brand, 1).isEmpty();
  }

  private Outcome queued(BrandId brand) {
    var command = new RequestFit.Command(brand, SamplerSettings.DEFAULT, Actor.SYSTEM);
    return switch (requestFit.request(command)) {
      case RequestFit.Outcome.Requested(Job job) -> new Outcome.Queued(job);
      case RequestFit.Outcome.NoSpecification _ -> new Outcome.NoSpecification(brand);
    };
  }
}
