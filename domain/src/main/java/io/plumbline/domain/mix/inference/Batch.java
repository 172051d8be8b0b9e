package io.plumbline.domain.mix.inference;

import io.plumbline.domain.job.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * Independent pieces of work on the caller's executor, one batch after the other, with progress.
 *
 * <p>The listener is told on the calling thread only, a few times a second; if it throws, the
 * pieces stop at their next {@link #step} and the exception passes through. The calling thread
 * waits, so it must not occupy a thread the executor needs.
 */
public final class Batch {

  private static final long TELL_EVERY_MILLIS = 100;

  private final ExecutorService executor;
  private final ProgressListener listener;
  private final AtomicLong done = new AtomicLong();
  private volatile boolean stopped;
  private long all = 1;
  private double from;
  private double to = 1;
  private String doing = "";

  public Batch(ExecutorService executor, ProgressListener listener) {
    this.executor = executor;
    this.listener = listener;
  }

  /**
   * Returns a batch on the same executor for a piece of the work, whose whole progress is this
   * one's from {@code from} to {@code to}.
   *
   * @param about what it is about, told before what it does; may be empty
   */
  public Batch within(double from, double to, String about) {
    return new Batch(
        executor,
        (part, doing) -> listener.report(from + part * (to - from), (about + " " + doing).strip()));
  }

  /**
   * Begins a stage of the work that takes progress from {@code from} to {@code to}.
   *
   * @param steps how often {@link #step} will be called in it
   */
  public void stage(String doing, double from, double to, long steps) {
    this.doing = doing;
    this.from = from;
    this.to = to;
    this.all = Math.max(1, steps);
    done.set(0);
    tell();
  }

  /**
   * Tells that a step is done.
   *
   * @throws CancellationException if the work is no longer wanted
   */
  public void step() {
    done.incrementAndGet();
    if (stopped) {
      throw new CancellationException("The work is no longer wanted.");
    }
  }

  /** Tells that a step is done, where nobody would stop for it. */
  public void tick() {
    done.incrementAndGet();
  }

  /** Runs {@code piece} for 0, 1 … {@code count} - 1 and waits for all. */
  public void run(int count, IntConsumer piece) {
    List<CompletableFuture<Void>> running = new ArrayList<>();
    boolean finished = false;
    try {
      for (int i = 0; i < count; i++) {
        int index = i;
        running.add(CompletableFuture.runAsync(() -> piece.accept(index), executor));
      }
      running.forEach(this::await);
      finished = true;
    } finally {
      stopped = !finished;
      running.forEach(future -> future.exceptionally(failed -> null).join());
    }
  }

  private void await(CompletableFuture<Void> future) {
    while (true) {
      try {
        future.get(TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException goOn) {
        tell();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CancellationException("The thread that waited was interrupted.");
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("A piece of work failed.", failed.getCause());
      }
    }
  }

  private void tell() {
    double part = Math.min(1, done.get() / (double) all);
    listener.report(from + part * (to - from), doing);
  }
}
