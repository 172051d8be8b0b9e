package io.plumbline.application.cli;

import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.application.RunningServer;
import io.plumbline.application.Settings;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
    name = "plumbline",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Marketing mix modelling as a closed loop that finance believes.",
    footer = {
      "",
      "Results are JSON, on standard output or in files; messages go to standard error.",
      "Exit: 0 done, 1 the work failed, 2 bad input or usage, 3 environment."
    })
public final class Cli implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  private Cli() {}

  /** Returns the command line with every command. */
  public static CommandLine of(Console console) {
    CommandLine line = new CommandLine(new Cli());
    line.addSubcommand(new DemoCommand(console));
    line.addSubcommand(new ServeCommand(console));
    line.addSubcommand(new FitCommand(console));
    line.addSubcommand(new BacktestCommand(console));
    line.addSubcommand(new AttributeCommand(console));
    line.addSubcommand(new OptimizeCommand(console));
    line.addSubcommand(new ScenarioCommand(console));
    line.addSubcommand(new ForecastCommand(console));
    line.addSubcommand(ExperimentCommand.line(console));
    line.addSubcommand(new ImportCommand(console));
    line.addSubcommand(new QualityCommand(console));
    line.addSubcommand(LedgerCommand.line(console));
    line.addSubcommand(new BenchCommand(console));
    return line.setOut(console.out())
        .setErr(console.err())
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler((problem, command, _) -> failed(console, problem));
  }

  private static int failed(Console console, Exception problem) {
    if (problem instanceof Settings.Refused refused) {
      refused.reasons().forEach(reason -> console.err().println("plumbline: " + reason));
      console.err().flush();
      return ExitCode.BAD_INPUT;
    }
    if (problem instanceof RunningServer.NotStarted) {
      console.err().println("plumbline: " + problem.getMessage());
      console.err().flush();
      return ExitCode.ENVIRONMENT;
    }
    boolean outside = problem instanceof UncheckedIOException;
    Throwable told = outside && problem.getCause() != null ? problem.getCause() : problem;
    console.err().println("plumbline: %s".formatted(told));
    if (!outside) {
      problem.printStackTrace(console.err());
    }
    console.err().flush();
    return outside ? ExitCode.ENVIRONMENT : ExitCode.FAILED;
  }

  @Override
  public void run() {
    CommandSpec root = Objects.requireNonNull(spec);
    throw new ParameterException(root.commandLine(), "Which command?");
  }

  /** The version of the program. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"plumbline " + FitJson.VERSION};
    }
  }
}
