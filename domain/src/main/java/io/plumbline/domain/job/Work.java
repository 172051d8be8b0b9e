package io.plumbline.domain.job;

import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.function.Supplier;

/** How a kind of job is done: computes first, then hands over what is to be stored. */
@FunctionalInterface
public interface Work {

  /**
   * Does the job, outside of any transaction; returns what to store.
   *
   * @throws JobCancelled when {@code progress} says so
   */
  Conclusion perform(Job job, ProgressListener progress);

  /** How the work ended. */
  sealed interface Conclusion {

    /**
     * It is done. {@code store} runs in the transaction that also closes the job, so that a worker
     * that lost its lease stores nothing; it returns one sentence for the user.
     */
    record Done(Supplier<String> store) implements Conclusion {}

    /** The input was refused; nothing is stored. */
    record Refused(String summary, List<Finding> findings) implements Conclusion {}
  }
}
