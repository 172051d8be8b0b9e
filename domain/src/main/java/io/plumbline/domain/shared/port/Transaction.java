package io.plumbline.domain.shared.port;

import java.util.function.Supplier;

/** The promise that state and ledger change together or not at all. */
public interface Transaction {

  /**
   * Runs {@code work} in a transaction, or in the one already open on this thread; an exception
   * undoes everything.
   */
  <T> T in(Supplier<T> work);

  /** Runs {@code work} in a transaction; see {@link #in(Supplier)}. */
  default void run(Runnable work) {
    in(
        () -> {
          work.run();
          return true;
        });
  }
}
