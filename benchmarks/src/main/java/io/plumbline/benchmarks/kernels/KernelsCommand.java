package io.plumbline.benchmarks.kernels;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the kernels under JMH. */
@Command(
    name = "kernels",
    description = {
      "Times the kernels under JMH; what follows is JMH's own command line, such as a benchmark's",
      "name, \"-f 3\" or \"-h\"."
    })
public final class KernelsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "JMH", description = "Options of JMH.")
  private List<String> options = List.of();

  @Override
  public Integer call() throws IOException, RunnerException {
    org.openjdk.jmh.Main.main(options.toArray(String[]::new));
    return 0;
  }
}
