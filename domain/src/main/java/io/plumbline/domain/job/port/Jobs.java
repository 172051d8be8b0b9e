package io.plumbline.domain.job.port;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The store of jobs. Changes by a worker carry its attempt, and count only while it is the last.
 */
public interface Jobs {

  /** Adds a queued job. */
  void add(Job job);

  /** Returns the job, if there is one. */
  Optional<Job> find(UUID id);

  /** Returns the brand's newest jobs, newest first. */
  List<Job> newest(BrandId brand, int limit);

  /**
   * Begins the job, or begins it again after a worker was lost.
   *
   * @return the attempt's number, or empty if the job is finished or was cancelled before it began
   *     (it is closed as cancelled then)
   */
  OptionalInt begin(UUID id, Instant at);

  /** Notes the progress; returns whether to go on: false if superseded or cancelled. */
  boolean progress(UUID id, int attempt, Job.Progress progress);

  /** Closes the job; returns false, and changes nothing, if another attempt has taken over. */
  boolean finish(
      UUID id, int attempt, Job.State state, String summary, List<Finding> findings, Instant at);

  /** Asks for the job to stop; returns false if it is finished. */
  boolean requestCancel(UUID id);
}
