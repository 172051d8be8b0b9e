package io.plumbline.domain.job.usecase;

import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.util.UUID;

/** Asks for a job to stop. */
public final class CancelJob {

  private final Jobs jobs;
  private final Transaction transaction;

  public CancelJob(Jobs jobs, Transaction transaction) {
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /** Returns whether the brand's job will stop; false if it is unknown or finished. */
  public boolean cancel(BrandId brand, UUID id) {
    return transaction.in(
        () ->
            jobs.find(id).filter(job -> job.brand().equals(brand)).isPresent()
                && jobs.requestCancel(id));
  }
}
