package io.plumbline.domain.job.port;

import io.plumbline.domain.job.StandingJobRun;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where it is kept what standing jobs did, and when they run next. */
public interface StandingJobs {

  /**
   * How a standing job stands.
   *
   * @param last its newest run; absent if it never ran
   * @param failures how many runs failed in a row, up to the newest
   * @param next when it runs next; absent if it is off
   * @param running whether some node is at it now
   */
  record Standing(
      @Nullable StandingJobRun last, int failures, @Nullable Instant next, boolean running) {

    /** That of a job nobody has heard of. */
    public static final Standing UNKNOWN = new Standing(null, 0, null, false);
  }

  /** Keeps the newest run of a job in place of the one before. */
  void keep(StandingJobRun run);

  /** Returns how each job stands that ran or will run, by name. */
  Map<String, Standing> all();

  /** Moves a job's next run to {@code at}; returns false if it is off or running. */
  boolean move(String job, Instant at);
}
