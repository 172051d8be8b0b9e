package io.plumbline.application.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Incrementality tests from the command line. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    description = "Designs, looks at and reads out incrementality tests; needs no database.")
final class ExperimentCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  /** Returns the command with its own commands. */
  static CommandLine line(Console console) {
    return new CommandLine(new ExperimentCommand())
        .addSubcommand(new ExperimentDesign(console))
        .addSubcommand(new ExperimentReadout(console))
        .addSubcommand(new ExperimentMonitor(console));
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Say what to do with the experiment: design, readout or monitor");
  }
}
