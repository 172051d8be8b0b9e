package io.plumbline.application.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the benchmarks of the checkout this program was built in; they are not shipped with it. */
@Command(
    name = "bench",
    description = {
      "Times whole fits, and other samplers beside them; also: bench kernels, bench coverage, bench",
      "worlds. bench --help tells the options."
    })
final class BenchCommand implements Callable<Integer> {

  private final Console console;

  @Unmatched private List<String> arguments = new ArrayList<>();

  private final Path own;

  BenchCommand(Console console) {
    this(console, program());
  }

  /**
   * @param own where this program lies: the benchmarks are looked for in the folders above
   */
  BenchCommand(Console console, Path own) {
    this.console = console;
    this.own = own;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<Path> built = built();
    if (built.isEmpty()) {
      console.err().println("plumbline: the benchmarks run from a checkout of the sources.");
      console.err().flush();
      return ExitCode.ENVIRONMENT;
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(built.get() + File.pathSeparator + built.get().resolveSibling("libs/*"));
    command.add("io.plumbline.benchmarks.Benchmarks");
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private Optional<Path> built() {
    return Stream.iterate(own, folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("benchmarks/target/benchmarks.jar"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Path program() {
    try {
      return Path.of(
          BenchCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program does not know where it lies.", e);
    }
  }
}
