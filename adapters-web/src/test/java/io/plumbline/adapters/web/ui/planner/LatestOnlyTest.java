package io.plumbline.adapters.web.ui.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Somebody who asks faster than answers come hears the last answer alone. */
class LatestOnlyTest {

  private final Queue<Runnable> thread = new ArrayDeque<>();
  private final LatestOnly line = new LatestOnly(thread::add);
  private final List<String> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private void ask(String question, Runnable meanwhile) {
    line.ask(
        () -> {
          asked.add(question);
          meanwhile.run();
          return "answer to " + question;
        },
        told::add,
        failure -> told.add("failed: " + failure.getMessage()));
  }

  private void work() {
    while (!thread.isEmpty()) {
      thread.remove().run();
    }
  }

  @Test
  void one_question_gets_its_answer() {
    ask("one", () -> {});
    work();
    ask("two", () -> {});
    work();
    assertThat(told).containsExactly("answer to one", "answer to two");
  }

  @Test
  void of_those_that_wait_only_the_last_is_asked() {
    ask("one", () -> {});
    ask("two", () -> {});
    ask("three", () -> {});
    work();
    assertThat(asked).containsExactly("three");
    assertThat(told).containsExactly("answer to three");
  }

  @Test
  void an_answer_that_comes_too_late_is_not_told() {
    ask("one", () -> ask("two", () -> {}));
    work();
    assertThat(asked).containsExactly("one", "two");
    assertThat(told).containsExactly("answer to two");
  }

  @Test
  void a_failure_is_told_and_the_line_goes_on() {
    ask(
        "one",
        () -> {
          throw new IllegalArgumentException("no channel x");
        });
    work();
    ask("two", () -> {});
    work();
    assertThat(told).containsExactly("failed: no channel x", "answer to two");
  }
}
