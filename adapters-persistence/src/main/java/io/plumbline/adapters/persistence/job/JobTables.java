package io.plumbline.adapters.persistence.job;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.job.port.StandingJobs;
import javax.sql.DataSource;
import org.jooq.impl.DSL;

/** The job ports on tables. */
public final class JobTables {

  private JobTables() {}

  public static Jobs jobs(JooqTransaction transaction) {
    return new JooqJobs(transaction);
  }

  public static StandingJobs standingJobs(JooqTransaction transaction) {
    return new JooqStandingJobs(transaction);
  }

  /** Hands every job that some worker holds to whoever asks next; for when there are no workers. */
  public static void handBackAll(DataSource pool) {
    PickedJobs.handBack(pool, DSL.noCondition());
  }

  public static JobQueue queue(JooqTransaction transaction) {
    return new DbSchedulerQueue(transaction);
  }
}
