package io.plumbline.adapters.web.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Works out what takes seconds, off the threads of windows, and keeps the newest answers, so that
 * all who ask the same ask once. What threw is not kept.
 *
 * @param <Q> a question, equal to another that has the same answer for as long as answers are kept
 * @param <A> its answer
 */
public final class Answers<Q, A> {

  private final int most;
  private final Predicate<A> kept;
  private final ExecutorService askers;
  private final Map<Q, CompletableFuture<A>> answers = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param name of the threads
   * @param most how many answers are kept
   * @param atOnce how many questions are worked on at the same time
   * @param kept which answers are worth keeping
   */
  public Answers(String name, int most, int atOnce, Predicate<A> kept) {
    this.most = most;
    this.kept = kept;
    this.askers =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().name(name + "-", 0).daemon().factory());
  }

  /** Returns the answer, if it is there. */
  public Optional<A> known(Q question) {
    synchronized (answers) {
      CompletableFuture<A> answer = answers.get(question);
      return answer == null || answer.isCompletedExceptionally()
          ? Optional.empty()
          : Optional.ofNullable(answer.getNow(null));
    }
  }

  /** Asks by {@code work}, or joins those who have asked already. */
  public CompletableFuture<A> ask(Q question, Supplier<A> work) {
    synchronized (answers) {
      CompletableFuture<A> before = answers.get(question);
      if (before != null) {
        return before;
      }
      CompletableFuture<A> answer = CompletableFuture.supplyAsync(work, askers);
      answers.put(question, answer);
      drop();
      answer.whenComplete(
          (found, failure) -> {
            if (failure != null || !kept.test(found)) {
              forget(question, answer);
            }
          });
      return answer;
    }
  }

  private void drop() {
    var oldest = answers.keySet().iterator();
    while (answers.size() > most) {
      oldest.next();
      oldest.remove();
    }
  }

  private void forget(Q question, CompletableFuture<A> answer) {
    synchronized (answers) {
      answers.remove(question, answer);
    }
  }
}
