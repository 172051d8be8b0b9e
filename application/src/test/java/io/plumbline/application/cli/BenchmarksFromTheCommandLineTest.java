package io.plumbline.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmarks belong to a checkout; the program finds them there, or says that it cannot. */
class BenchmarksFromTheCommandLineTest {

  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false);

  @Test
  void a_program_that_was_taken_elsewhere_says_that_it_has_none(@TempDir Path elsewhere) {
    int exit =
        new CommandLine(new BenchCommand(console, elsewhere.resolve("plumbline.jar"))).execute();

    assertThat(exit).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(err.toString()).contains("run from a checkout of the sources");
  }

  @Test
  void a_checkout_hands_every_argument_on_and_answers_with_the_benchmarks_own_status(
      @TempDir Path checkout) throws IOException {
    Path target = Files.createDirectories(checkout.resolve("benchmarks/target"));
    Files.writeString(target.resolve("benchmarks.jar"), "no jar: Java finds no class in it");
    Path jar = checkout.resolve("application/target/plumbline.jar");

    int exit = new CommandLine(new BenchCommand(console, jar)).execute("worlds", "--only", "clean");

    assertThat(exit).as("the status of a Java that finds no main class").isEqualTo(1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void it_stands_among_the_commands() {
    assertThat(Cli.of(console).getSubcommands()).containsKey("bench");
  }
}
