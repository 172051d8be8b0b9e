package io.plumbline.domain.shared.port;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction over memory: one at a time; each store says how to undo what it did.
 *
 * <p>The in-memory ports do everything inside it, so a port used alone is atomic too.
 */
public final class InMemoryTransaction implements Transaction {

  private final ReentrantLock alone = new ReentrantLock();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final List<Runnable> committed = new ArrayList<>();
  private @Nullable Throwable failure;

  @Override
  public <T> T in(Supplier<T> work) {
    alone.lock();
    boolean outermost = alone.getHoldCount() == 1;
    List<Runnable> afterwards = List.of();
    try {
      T result = work.get();
      if (outermost) {
        if (failure != null) {
          throw new IllegalStateException("A part of this transaction failed", failure);
        }
        afterwards = List.copyOf(committed);
      }
      return result;
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
      if (outermost) {
        undo.forEach(Runnable::run);
      }
      throw thrown;
    } finally {
      if (outermost) {
        undo.clear();
        committed.clear();
        failure = null;
      }
      alone.unlock();
      afterwards.forEach(Runnable::run);
    }
  }

  /** Notes how to undo what a store has just done, should the open transaction fail. */
  public void undoWith(Runnable step) {
    undo.push(step);
  }

  /** Notes what to do once the open transaction has committed. */
  public void afterCommit(Runnable step) {
    committed.add(step);
  }
}
