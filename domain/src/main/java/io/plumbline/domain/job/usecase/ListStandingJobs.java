package io.plumbline.domain.job.usecase;

import io.plumbline.domain.job.StandingJob;
import io.plumbline.domain.job.StandingJobRun;
import io.plumbline.domain.job.port.StandingJobs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what is done at set times: what it did last, and when it is done next. */
public final class ListStandingJobs {

  /**
   * A standing job and how it stands.
   *
   * @param last its newest run; absent if it never ran
   * @param failures how many runs failed in a row, up to the newest
   * @param next when it runs next; absent if it is off
   * @param running whether some node is at it now
   */
  public record Line(
      StandingJob job,
      @Nullable StandingJobRun last,
      int failures,
      @Nullable Instant next,
      boolean running) {}

  private final List<StandingJob> jobs;
  private final StandingJobs standings;

  /**
   * @param jobs those of this installation, in the order of the day
   */
  public ListStandingJobs(List<StandingJob> jobs, StandingJobs standings) {
    this.jobs = List.copyOf(jobs);
    this.standings = standings;
  }

  /** Returns every standing job, those that are off included. */
  public List<Line> list() {
    Map<String, StandingJobs.Standing> all = standings.all();
    return jobs.stream()
        .map(job -> line(job, all.getOrDefault(job.name(), StandingJobs.Standing.UNKNOWN)))
        .toList();
  }

  private static Line line(StandingJob job, StandingJobs.Standing standing) {
    return new Line(job, standing.last(), standing.failures(), standing.next(), standing.running());
  }
}
