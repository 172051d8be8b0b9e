package io.plumbline.adapters.web.ui.media;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.usecase.FollowJobs;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the jobs of the brands somebody watches, once for all windows, and tells each window
 * what changed. Progress is stored, so it does not matter which node does the work. Nobody
 * watching, nothing is looked at.
 */
public final class JobWatch {

  /** Ends a watch. */
  @FunctionalInterface
  public interface Watch {

    void end();
  }

  private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
  private static final int JOBS = 6;
  private static final long MILLIS = 400;

  private final FollowJobs followJobs;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("job-watch").daemon().factory());
  private final Map<BrandId, Set<Consumer<List<Job>>>> watchers = new ConcurrentHashMap<>();
  private final Map<BrandId, List<Job>> last = new ConcurrentHashMap<>();
  private @Nullable ScheduledFuture<?> ticking;

  public JobWatch(FollowJobs followJobs) {
    this.followJobs = followJobs;
  }

  /** Tells {@code watcher} the newest jobs of {@code brand} whenever they change. */
  public synchronized Watch watch(BrandId brand, Consumer<List<Job>> watcher) {
    watchers.computeIfAbsent(brand, b -> ConcurrentHashMap.newKeySet()).add(watcher);
    if (ticking == null) {
      ticking = timer.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }
    return () -> end(brand, watcher);
  }

  /** Returns the newest jobs of {@code brand} now, newest first. */
  public List<Job> newest(BrandId brand) {
    return followJobs.newest(brand, JOBS);
  }

  private synchronized void end(BrandId brand, Consumer<List<Job>> watcher) {
    Set<Consumer<List<Job>>> of = watchers.get(brand);
    if (of != null && of.remove(watcher) && of.isEmpty()) {
      watchers.remove(brand);
      last.remove(brand);
    }
    if (watchers.isEmpty() && ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
  }

  private void look() {
    watchers.forEach(
        (brand, of) -> {
          try {
            List<Job> jobs = newest(brand);
            if (!jobs.equals(last.put(brand, jobs))) {
              of.forEach(watcher -> watcher.accept(jobs));
            }
          } catch (RuntimeException e) {
            LOG.warn("The jobs of {} could not be looked at; trying again.", brand, e);
          }
        });
  }
}
