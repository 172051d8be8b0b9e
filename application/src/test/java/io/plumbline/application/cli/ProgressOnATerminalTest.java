package io.plumbline.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressOnATerminalTest {

  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), true);

  @Test
  void the_bar_shows_how_far_the_work_is_and_what_it_does() {
    ProgressBar bar = ProgressBar.on(console, "north");
    bar.report(0.5, "Sampling");
    assertThat(err.toString()).isEqualTo("north [###############               ]  50 % Sampling");
  }

  @Test
  void it_is_drawn_over_and_gone_at_the_end() {
    try (ProgressBar bar = ProgressBar.on(console, "n")) {
      bar.report(0.1, "a");
      bar.report(0.1, "a");
      bar.report(1, "b");
    }
    assertThat(err.toString().chars().filter(c -> c == '[').count()).isEqualTo(2);
    assertThat(err.toString()).endsWith("\r");
  }
}
