package io.plumbline.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WhatIsAskedOnceTest {

  private final AtomicInteger asked = new AtomicInteger();
  private final Answers<String, Integer> answers = new Answers<>("test", 2, 1, found -> found > 0);

  private CompletableFuture<Integer> ask(String question) {
    return answers.ask(question, asked::incrementAndGet);
  }

  @Test
  void who_asks_while_it_is_worked_on_gets_the_same_answer() {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Integer> first =
        answers.ask(
            "q",
            () -> {
              awaited(begun);
              return asked.incrementAndGet();
            });
    CompletableFuture<Integer> second = ask("q");
    assertThat(answers.known("q")).isEmpty();
    begun.countDown();
    assertThat(first.join()).isEqualTo(1);
    assertThat(second.join()).isEqualTo(1);
    assertThat(answers.known("q")).contains(1);
    assertThat(ask("q").join()).isEqualTo(1);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void the_oldest_is_forgotten_and_asked_again() {
    ask("a").join();
    ask("b").join();
    assertThat(answers.known("a")).contains(1);
    ask("c").join();
    assertThat(answers.known("b")).isEmpty();
    assertThat(answers.known("a")).contains(1);
    assertThat(ask("b").join()).isEqualTo(4);
  }

  @Test
  void what_failed_or_is_not_worth_keeping_is_asked_again() {
    CompletableFuture<Integer> broken =
        answers.ask(
            "q",
            () -> {
              throw new IllegalStateException("broken");
            });
    assertThatThrownBy(broken::join).hasRootCauseMessage("broken");
    assertThat(answers.known("q")).isEmpty();
    assertThat(answers.ask("q", () -> -1).join()).isEqualTo(-1);
    assertThat(ask("q").join()).isEqualTo(1);
  }
}
