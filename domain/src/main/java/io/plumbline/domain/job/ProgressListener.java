package io.plumbline.domain.job;

/** Who long work tells how far it is, and asks whether to go on. */
@FunctionalInterface
public interface ProgressListener {

  /** Nobody listens, nobody cancels. */
  ProgressListener NONE = (done, doing) -> {};

  /**
   * Tells that the part {@code done}, in [0, 1], of the work is behind, and what comes now.
   *
   * @throws JobCancelled if the work is no longer wanted; the caller lets it pass through
   */
  void report(double done, String doing);
}
