package io.plumbline.adapters.web.ui.planner;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions of somebody who asks faster than answers come: one is worked on at a time, of those
 * that wait only the last is kept, and an answer that came too late is not told.
 */
final class LatestOnly {

  /** A question and who wants to know. */
  private record Asked<T>(
      Supplier<T> question, Consumer<T> told, Consumer<RuntimeException> failed) {}

  private final Executor executor;
  private @Nullable Asked<?> waiting;
  private boolean busy;

  LatestOnly(Executor executor) {
    this.executor = executor;
  }

  /**
   * Asks. Unless something is asked after it, {@code told} gets the answer, or {@code failed} why
   * there is none, on a thread of the executor.
   */
  synchronized <T> void ask(
      Supplier<T> question, Consumer<T> told, Consumer<RuntimeException> failed) {
    waiting = new Asked<>(question, told, failed);
    if (!busy) {
      busy = true;
      executor.execute(this::work);
    }
  }

  private void work() {
    for (Asked<?> next = next(); next != null; next = next()) {
      answer(next);
    }
  }

  private synchronized @Nullable Asked<?> next() {
    Asked<?> next = waiting;
    waiting = null;
    busy = next != null;
    return next;
  }

  private synchronized boolean late() {
    return waiting != null;
  }

  private <T> void answer(Asked<T> asked) {
    T answer;
    try {
      answer = asked.question().get();
    } catch (RuntimeException reason) {
      if (!late()) {
        asked.failed().accept(reason);
      }
      return;
    }
    if (!late()) {
      asked.told().accept(answer);
    }
  }
}
