package io.plumbline.adapters.persistence.job;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;

/** The job ports on tables. */
public final class JobTables {

  private JobTables() {}

  public static Jobs jobs(JooqTransaction transaction) {
    return new JooqJobs(transaction);
  }

  public static JobQueue queue(JooqTransaction transaction) {
    return new DbSchedulerQueue(transaction);
  }
}
