package io.plumbline.domain.job.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import java.util.UUID;

/** Tells how far one job is. */
public final class FindJob {

  private final Jobs jobs;

  public FindJob(Jobs jobs) {
    this.jobs = jobs;
  }

  /** Returns the job if it is the brand's. */
  public Optional<Job> find(BrandId brand, UUID id) {
    return jobs.find(id).filter(job -> job.brand().equals(brand));
  }
}
