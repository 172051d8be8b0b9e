package io.plumbline.adapters.persistence.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what happens on another thread. */
final class Awaiting {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Awaiting() {}

  /** Returns what {@code look} finds, as soon as it does. */
  static <T> T until(Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw new AssertionError("It did not happen within " + PATIENCE);
  }

  /** Waits until {@code condition} holds. */
  static void untilTrue(BooleanSupplier condition) {
    until(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  static void latch(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("It did not happen within " + PATIENCE);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("Nobody interrupts here", e);
    }
  }
}
