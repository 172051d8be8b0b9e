package io.plumbline.domain.job.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Tells how far a brand's jobs are. */
public final class FollowJobs {

  private final Jobs jobs;

  public FollowJobs(Jobs jobs) {
    this.jobs = jobs;
  }

  /** Returns the brand's newest jobs, newest first. */
  public List<Job> newest(BrandId brand, int limit) {
    return jobs.newest(brand, limit);
  }
}
