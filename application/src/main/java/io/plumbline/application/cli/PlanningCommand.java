package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that decide from a fit have in common. */
abstract class PlanningCommand implements Callable<Integer> {

  final Console console;

  @Spec private @Nullable CommandSpec command;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of a fit.")
  private @Nullable Path folder;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; standard output otherwise.")
  private @Nullable Path out;

  PlanningCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Finding> refusals = new ArrayList<>();
    FitFolder fit =
        FitFolder.read(Objects.requireNonNull(folder), new JollydayCalendar(), refusals);
    if (fit == null) {
      console.print(refusals);
      console.err().println("Nothing was written.");
      return ExitCode.BAD_INPUT;
    }
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      String json = answer(fit, new Batch(executor, ProgressListener.NONE));
      if (json == null) {
        return ExitCode.BAD_INPUT;
      }
      write(json);
    }
    return ExitCode.DONE;
  }

  /** Returns the answer as JSON text; null after telling why there is none. */
  abstract @Nullable String answer(FitFolder fit, Batch batch);

  final ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  private void write(String json) {
    if (out == null) {
      console.out().print(json);
      console.out().flush();
      return;
    }
    try {
      Files.writeString(out, json, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
