package io.plumbline.domain.job.port;

import io.plumbline.domain.job.Job;

/** The queue that wakes a worker. */
public interface JobQueue {

  /** Hands the job to the workers once the open transaction has committed. */
  void enqueue(Job job);
}
