package io.plumbline.domain.shared.port;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Threads that start at the same moment. */
public final class Racing {

  private Racing() {}

  /**
   * Runs {@code task} on as many threads, each with its number from 0; returns what they returned.
   */
  public static <T> List<T> threads(int count, IntFunction<T> task) {
    CyclicBarrier start = new CyclicBarrier(count);
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Callable<T>> racers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        racers.add(
            () -> {
              start.await();
              return task.apply(number);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> racer : threads.invokeAll(racers)) {
        results.add(racer.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while threads raced", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A racing thread failed", e.getCause());
    }
  }
}
