package io.plumbline.adapters.persistence.job;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that are never interrupted: an interrupt in the middle of a statement would look like a
 * failure of the job, while a job cut off by the end of the process is begun again.
 */
final class PatientExecutor extends ThreadPoolExecutor {

  PatientExecutor(int threads) {
    super(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform().daemon().name("job-", 1).factory());
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }
}
