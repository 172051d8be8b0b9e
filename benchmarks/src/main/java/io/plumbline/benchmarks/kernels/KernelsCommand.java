package io.plumbline.benchmarks.kernels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the kernels under JMH. */
@Command(
    name = "kernels",
    description = {
      "Times the kernels under JMH; what follows is its own command line: a benchmark's name, -f 3,",
      "or -h for all of it."
    })
public final class KernelsCommand implements Callable<Integer> {

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException, RunnerException {
    org.openjdk.jmh.Main.main(options.toArray(String[]::new));
    return 0;
  }
}
