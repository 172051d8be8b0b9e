package io.plumbline.application.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands by name. */
@Command(
    name = "plumbline",
    mixinStandardHelpOptions = true,
    version = "plumbline 0.1.0",
    description = "Marketing mix modelling as a closed loop that finance believes.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      FitCommand.class,
      ImportCommand.class,
      QualityCommand.class,
      LedgerCommand.class
    })
public final class Cli {

  /** Runs a command line; returns the exit status. */
  public static int run(String... arguments) {
    CommandLine commands = new CommandLine(new Cli());
    commands.setExecutionExceptionHandler((failure, _, _) -> Failures.report(failure, System.err));
    return arguments.length == 0 ? commands.execute("--help") : commands.execute(arguments);
  }
}
