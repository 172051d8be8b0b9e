package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.shared.BrandId;

/** Whether a brand is being worked on already, so that the same is not asked for twice. */
final class UnfinishedJobs {

  private static final int RECENT = 100;

  private final Jobs jobs;

  UnfinishedJobs(Jobs jobs) {
    this.jobs = jobs;
  }

  boolean of(BrandId brand, Job.Kind kind) {
    return jobs.newest(brand, RECENT).stream()
        .anyMatch(job -> job.kind() == kind && !job.state().finished());
  }
}
