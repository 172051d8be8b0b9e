package io.plumbline.benchmarks.peers;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.EnvironmentLacks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Python environment under {@code benchmarks/target}, made from PyPI where it is not there. */
final class PythonEnvironment {

  private static final String FITS =
      "import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 12) else 1)";

  private final Path folder;
  private final Path requirements;
  private final PrintWriter err;

  PythonEnvironment(Checkout checkout, PrintWriter err) {
    this.folder = checkout.benchmarks().resolve("target/venv");
    this.requirements = checkout.benchmarks().resolve("peers/requirements.txt");
    this.err = err;
  }

  /**
   * Makes the environment if these very requirements are not in it yet.
   *
   * @throws EnvironmentLacks if there is no Python, or PyPI does not answer
   */
  PythonEnvironment ready() {
    Path installed = folder.resolve("installed.txt");
    try {
      String wanted = Files.readString(requirements);
      if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
        return this;
      }
      err.println("Installing the peers into " + folder + "; this takes about a minute ...");
      err.flush();
      must(List.of(python(), "-m", "venv", "--clear", folder.toString()));
      must(
          List.of(
              command(),
              "-m",
              "pip",
              "install",
              "--quiet",
              "--disable-pip-version-check",
              "-r",
              requirements.toString()));
      Files.writeString(installed, wanted);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the environment's Python. */
  String command() {
    return folder.resolve("bin/python").toString();
  }

  /** Returns where PyTensor keeps what it compiled, so that nothing is left outside the project. */
  Path cache() {
    return folder.resolve("pytensor");
  }

  private static void must(List<String> command) {
    if (run(command, ProcessBuilder.Redirect.INHERIT) != 0) {
      throw new EnvironmentLacks("This did not work: " + String.join(" ", command));
    }
  }

  private static String python() {
    return candidates()
        .filter(python -> run(List.of(python, "-c", FITS), ProcessBuilder.Redirect.DISCARD) == 0)
        .findFirst()
        .orElseThrow(
            () ->
                new EnvironmentLacks(
                    "The peers need Python 3.12 or later with venv. Install it, or name it in"
                        + " PLUMBLINE_PYTHON."));
  }

  private static Stream<String> candidates() {
    Map<String, String> environment = System.getenv();
    List<String> names = new ArrayList<>();
    Optional.ofNullable(environment.get("PLUMBLINE_PYTHON")).ifPresent(names::add);
    names.addAll(List.of("python3.12", "python3.13", "python3.14", "python3"));
    Path versions = Path.of(environment.getOrDefault("HOME", "/"), ".pyenv", "versions");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> installed = Files.list(versions)) {
        installed.sorted().map(v -> v.resolve("bin/python3").toString()).forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names.stream();
  }

  /** Returns the exit code; 127 where there is no such program. */
  private static int run(List<String> command, ProcessBuilder.Redirect messages) {
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(messages)
          .start()
          .waitFor();
    } catch (IOException missing) {
      return 127;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Python ran.", e);
    }
  }
}
