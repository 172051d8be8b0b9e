package io.plumbline.benchmarks;

import io.plumbline.benchmarks.brands.CoverageCommand;
import io.plumbline.benchmarks.fits.FitsCommand;
import io.plumbline.benchmarks.forecasts.ForecastsCommand;
import io.plumbline.benchmarks.kernels.KernelsCommand;
import io.plumbline.benchmarks.sbc.SbcCommand;
import io.plumbline.benchmarks.worlds.WorldsCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where {@code ./plumbline bench} begins. */
public final class Benchmarks {

  private static final int FAILED = 1;
  private static final int ENVIRONMENT = 3;

  private Benchmarks() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Checkout checkout = Checkout.find();
    CommandLine line =
        new CommandLine(new FitsCommand(checkout, out, err))
            .addSubcommand(new KernelsCommand())
            .addSubcommand(new CoverageCommand(out, err))
            .addSubcommand(new ForecastsCommand(checkout, out, err))
            .addSubcommand(new SbcCommand(checkout, out, err))
            .addSubcommand(new WorldsCommand(checkout, out, err))
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler((problem, _, _) -> failed(problem, err));
    System.exit(line.execute(arguments));
  }

  private static int failed(Exception problem, PrintWriter err) {
    if (problem instanceof EnvironmentLacks) {
      err.println("plumbline: " + problem.getMessage());
      return ENVIRONMENT;
    }
    problem.printStackTrace(err);
    return FAILED;
  }
}
