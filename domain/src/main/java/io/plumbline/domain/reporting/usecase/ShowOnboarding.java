package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.usecase.FollowJobs;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.reporting.Onboarding;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how far a brand is on the way to its first test suggestion. */
public final class ShowOnboarding {

  private static final int RECENT_JOBS = 20;

  private final ListBatches batches;
  private final ShowMixModelSpec spec;
  private final FollowJobs jobs;
  private final ShowChampion champion;
  private final ListExperiments tests;

  public ShowOnboarding(
      ListBatches batches,
      ShowMixModelSpec spec,
      FollowJobs jobs,
      ShowChampion champion,
      ListExperiments tests) {
    this.batches = batches;
    this.spec = spec;
    this.jobs = jobs;
    this.champion = champion;
    this.tests = tests;
  }

  /** Returns how far it is. */
  public Onboarding show(BrandId brand) {
    List<Job> recent = jobs.newest(brand, RECENT_JOBS);
    return new Onboarding(
        brand,
        !batches.newest(brand, 1).isEmpty(),
        spec.current(brand).isPresent(),
        newest(recent, Job.Kind.IMPORT),
        newest(recent, Job.Kind.FIT),
        champion.show(brand).map(shown -> shown.run().label()).orElse(null),
        tests.newest(brand, Set.of(), 1).size());
  }

  private static @Nullable Job newest(List<Job> jobs, Job.Kind kind) {
    return jobs.stream().filter(job -> job.kind() == kind).findFirst().orElse(null);
  }
}
