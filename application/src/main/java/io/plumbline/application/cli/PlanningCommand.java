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

  private @Nullable ProgressBar bar;

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
      refuse(refusals);
      return ExitCode.BAD_INPUT;
    }
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads);
        ProgressBar shown = ProgressBar.on(console, fit.model().spec().name())) {
      bar = shown;
      String json =
          answer(fit, new Batch(executor, console.interactive() ? shown : ProgressListener.NONE));
      clearTheBar();
      if (json == null) {
        return ExitCode.BAD_INPUT;
      }
      write(json);
    }
    return ExitCode.DONE;
  }

  /** Tells findings that keep an answer from being given. */
  final void refuse(List<Finding> findings) {
    clearTheBar();
    console.print(findings);
    console.err().println("Nothing was written.");
    console.err().flush();
  }

  /** Tells in a sentence why there is no answer. */
  final void refuse(String why) {
    clearTheBar();
    console.err().println(why);
    console.err().flush();
  }

  /** Tells findings that are worth a look. */
  final void warn(List<Finding> findings) {
    clearTheBar();
    console.print(findings);
  }

  private void clearTheBar() {
    if (bar != null) {
      bar.close();
    }
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
