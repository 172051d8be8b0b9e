package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.persistence.files.BacktestJson;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.usecase.BacktestModel;
import io.plumbline.domain.mix.usecase.FitMixModel;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backtests a specification from files; needs no database. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = {
      "Fits a mix model anew at several points of the past and scores what it forecasts from each.",
      "Media and controls of the forecast periods are taken as they were, the outcome is hidden."
    })
final class BacktestCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "SPEC.yaml", description = "What to test.")
  private @Nullable Path spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; standard output otherwise.")
  private @Nullable Path out;

  @Option(
      names = "--family",
      split = ",",
      paramLabel = "FAMILY",
      description = "How to fit (default bayes); several, with commas, are compared.")
  private List<String> families = List.of("bayes");

  @Option(names = "--origins", paramLabel = "N", description = "How many origins (default 8).")
  private int origins = RollingOrigin.DEFAULT.origins();

  @Option(
      names = "--step",
      paramLabel = "WEEKS",
      description = "How far origins lie apart (default 4).")
  private int step = RollingOrigin.DEFAULT.step();

  @Option(
      names = "--horizons",
      split = ",",
      paramLabel = "WEEKS",
      description = "How far to forecast (default 4,13).")
  private List<Integer> horizons = RollingOrigin.DEFAULT.horizons();

  @Option(
      names = "--training",
      paramLabel = "WEEKS",
      description = "The shortest history to learn from (default 52).")
  private int training = RollingOrigin.DEFAULT.minimumTraining();

  @Option(names = "--chains", description = "How many chains a refit (default 2).")
  private int chains = BacktestRequest.SETTINGS.chains();

  @Option(names = "--warmup", description = "Draws a chain thrown away (default 400).")
  private int warmup = BacktestRequest.SETTINGS.warmup();

  @Option(names = "--draws", description = "Draws a chain kept (default 500).")
  private int draws = BacktestRequest.SETTINGS.draws();

  @Option(names = "--seed", description = "The same seed gives the same scores (default 1).")
  private long seed = BacktestRequest.SETTINGS.seed().value();

  @Option(
      names = "--threads",
      description = "How many chains at once (default: all processors); the scores stay the same.")
  private @Nullable Integer threads;

  @Option(names = "--no-progress", description = "Show no progress bar.")
  private boolean noProgress;

  BacktestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<ModelFamily> asked = families.stream().distinct().map(this::family).toList();
    int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (atOnce < 1 || atOnce > 1024) {
      throw usage("--threads must lie between 1 and 1024, not %d.".formatted(atOnce));
    }
    if (out != null && !writable(out)) {
      throw usage("--out must be a file in a folder that is there, not %s.".formatted(out));
    }
    SamplerSettings settings =
        valid(() -> new SamplerSettings(chains, warmup, draws, new Seed(seed)));
    RollingOrigin plan = valid(() -> new RollingOrigin(training, step, origins, horizons));
    FitInput.Reading reading =
        FitInput.of(List.of(Objects.requireNonNull(spec)), new JollydayCalendar());
    if (!reading.refusals().isEmpty()) {
      return refused(reading.refusals());
    }
    FitInput input = reading.inputs().getFirst();
    console.print(input.warnings());
    List<BacktestModel.Command> wishes =
        asked.stream()
            .map(
                family ->
                    new BacktestModel.Command(input.spec(), input.data(), family, settings, plan))
            .toList();
    try (ExecutorService executor = Executors.newFixedThreadPool(atOnce)) {
      FitMixModel fit = new FitMixModel(executor, new JollydayCalendar(), InstantSource.system());
      return done(new BacktestModel(Map.of(ModelFamily.BAYES, fit::fit)), wishes);
    }
  }

  private int done(BacktestModel backtest, List<BacktestModel.Command> wishes) {
    List<Backtest> results = new ArrayList<>();
    for (BacktestModel.Command wish : wishes) {
      switch (tested(backtest, wish)) {
        case BacktestModel.Outcome.Tested(Backtest result) -> results.add(result);
        case BacktestModel.Outcome.Refused(var findings) -> {
          return refused(findings);
        }
      }
    }
    write(BacktestJson.write(wishes.getFirst().spec().name(), results));
    return ExitCode.DONE;
  }

  private <T> T valid(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private static boolean writable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder) && !Files.isDirectory(file);
  }

  private ModelFamily family(String name) {
    return ModelFamily.named(name)
        .orElseThrow(() -> usage("--family must be bayes or ridge, not \"%s\".".formatted(name)));
  }

  private BacktestModel.Outcome tested(BacktestModel backtest, BacktestModel.Command wish) {
    if (noProgress || !console.interactive()) {
      return backtest.test(wish, ProgressListener.NONE);
    }
    try (ProgressBar bar = ProgressBar.on(console, wish.family().key())) {
      return backtest.test(wish, bar);
    }
  }

  private int refused(List<Finding> findings) {
    console.print(findings);
    console.err().println("Nothing was written.");
    return ExitCode.BAD_INPUT;
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

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
