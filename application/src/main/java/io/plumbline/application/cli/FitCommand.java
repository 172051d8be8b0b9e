package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.adapters.persistence.files.DirectoryFits;
import io.plumbline.adapters.persistence.files.FitSummaryJson;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.ridge.RidgeScope;
import io.plumbline.domain.mix.usecase.FitMixModel;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits mix models from files to folders; needs no database. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = {
      "Fits a mix model to the data its specification names, and writes into a folder what it found:",
      "fit.json, decomposition.csv, draws/chain_N.csv, spec.lock.yaml and a copy of the data.",
      "Several specifications are fitted one after the other, each into a folder of its name."
    })
final class FitCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "SPEC.yaml", description = "What to fit.")
  private List<Path> specs = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write into; it is made if it is not there.")
  private @Nullable Path out;

  @Option(
      names = "--family",
      defaultValue = "bayes",
      description = {
        "How to fit: bayes, by Markov chain Monte Carlo (default), or ridge, by penalised least",
        "squares: fast, for national additive models. For ridge, warm-up and draws are a chain's",
        "search (5 candidates a warm-up draw) and bootstrap draws."
      })
  private String family = "bayes";

  @Option(names = "--chains", defaultValue = "4", description = "How many chains (default 4).")
  private int chains;

  @Option(
      names = "--warmup",
      defaultValue = "1000",
      description = "Draws a chain spent on adaptation and thrown away (default 1000).")
  private int warmup;

  @Option(
      names = "--draws",
      defaultValue = "1000",
      description = "Draws a chain kept (default 1000).")
  private int draws;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed gives the same draws (default 1).")
  private long seed;

  @Option(
      names = "--threads",
      description = "How many chains at once (default: all processors); the draws stay the same.")
  private @Nullable Integer threads;

  @Option(names = "--no-progress", description = "Show no progress bar.")
  private boolean noProgress;

  FitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SamplerSettings settings = settings();
    int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    HolidayCalendar holidays = new JollydayCalendar();
    FitInput.Reading reading = FitInput.of(specs, holidays);
    if (!reading.refusals().isEmpty()) {
      console.print(reading.refusals());
      console.err().println("Nothing was written.");
      return ExitCode.BAD_INPUT;
    }
    ModelFamily asked = ModelFamily.named(family).orElseThrow();
    List<Finding> outside =
        reading.inputs().stream()
            .filter(input -> asked == ModelFamily.RIDGE)
            .flatMap(input -> RidgeScope.findings(input.spec()).stream())
            .toList();
    if (!outside.isEmpty()) {
      console.print(outside);
      console.err().println("Nothing was written.");
      return ExitCode.BAD_INPUT;
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(atOnce)) {
      FitMixModel fit = new FitMixModel(executor, holidays, InstantSource.system());
      for (FitInput input : reading.inputs()) {
        fit(fit, input, settings);
      }
    }
    return ExitCode.DONE;
  }

  private SamplerSettings settings() {
    if (ModelFamily.named(family).isEmpty()) {
      throw usage("--family must be bayes or ridge, not \"%s\".".formatted(family));
    }
    if (threads != null && (threads < 1 || threads > 1024)) {
      throw usage("--threads must lie between 1 and 1024, not %d.".formatted(threads));
    }
    if (Files.exists(folder()) && !Files.isDirectory(folder())) {
      throw usage("--out must be a folder; %s is a file.".formatted(folder()));
    }
    try {
      return new SamplerSettings(chains, warmup, draws, new Seed(seed));
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  private Path folder() {
    return Objects.requireNonNull(out);
  }

  private void fit(FitMixModel fit, FitInput input, SamplerSettings settings) {
    console.print(input.warnings());
    Path folder = specs.size() == 1 ? folder() : folder().resolve(input.spec().name());
    FitMixModel.Command asked =
        new FitMixModel.Command(
            input.spec(), input.data(), settings, ModelFamily.named(family).orElseThrow());
    FittedMixModel model =
        switch (fitted(fit, asked, input.spec().name())) {
          case FitMixModel.Outcome.Fitted(FittedMixModel fittedModel, var findings) -> {
            console.print(findings);
            yield fittedModel;
          }
          case FitMixModel.Outcome.Refused(var findings) ->
              throw new IllegalStateException("Input was judged sound, then refused: " + findings);
        };
    new DirectoryFits(new YamlSpecFormat())
        .write(folder, model, input.data().geos(), input.source());
    console.out().println(FitSummaryJson.write(model.report(), folder));
    console.out().flush();
  }

  private FitMixModel.Outcome fitted(FitMixModel fit, FitMixModel.Command asked, String name) {
    if (noProgress || !console.interactive()) {
      return fit.fit(asked, ProgressListener.NONE);
    }
    try (ProgressBar bar = ProgressBar.on(console, name)) {
      return fit.fit(asked, bar);
    }
  }
}
