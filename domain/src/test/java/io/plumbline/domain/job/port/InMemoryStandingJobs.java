package io.plumbline.domain.job.port;

import io.plumbline.domain.job.StandingJobRun;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Standing jobs in memory; what is planned is told beforehand. */
public final class InMemoryStandingJobs implements StandingJobs {

  private final Map<String, Standing> standings = new HashMap<>();

  /** Plans a job's next run; {@code running} if some node is at it. */
  public void plan(String job, Instant next, boolean running) {
    Standing before = standings.getOrDefault(job, Standing.UNKNOWN);
    standings.put(job, new Standing(before.last(), before.failures(), next, running));
  }

  @Override
  public void keep(StandingJobRun run) {
    Standing before = standings.getOrDefault(run.job(), Standing.UNKNOWN);
    standings.put(
        run.job(),
        new Standing(run, run.failure() == null ? 0 : before.failures() + 1, before.next(), false));
  }

  @Override
  public Map<String, Standing> all() {
    return Map.copyOf(standings);
  }

  @Override
  public boolean move(String job, Instant at) {
    Standing before = standings.getOrDefault(job, Standing.UNKNOWN);
    if (before.next() == null || before.running()) {
      return false;
    }
    plan(job, at, false);
    return true;
  }
}
