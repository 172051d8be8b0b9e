package io.plumbline.application.cli;

import io.plumbline.domain.experiment.ExperimentSpec;
import io.plumbline.domain.experiment.PlacedTest;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the commands of experiments have in common: each file is read and judged before the first is
 * worked on, and answers come one a line in the order of the files.
 */
abstract class ExperimentTask implements Callable<Integer> {

  final Console console;

  @Parameters(arity = "1..*", paramLabel = "EXPERIMENT.yaml", description = "What to work on.")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; standard output otherwise.")
  private @Nullable Path out;

  ExperimentTask(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    List<ExperimentInput> inputs = new ArrayList<>();
    for (Path file : files) {
      List<Finding> own = new ArrayList<>();
      ExperimentInput input = ExperimentInput.read(file, own);
      if (input != null) {
        judge(input, own);
        inputs.add(input);
      }
      own.forEach(finding -> findings.add(named(file, finding)));
    }
    if (!findings.isEmpty()) {
      return refuse(findings);
    }
    StringBuilder lines = new StringBuilder();
    for (ExperimentInput input : inputs) {
      try (ProgressBar bar = ProgressBar.on(console, SpecFile.name(input.file()))) {
        lines.append(answer(input, console.interactive() ? bar : ProgressListener.NONE));
        lines.append('\n');
      } catch (IllegalArgumentException cannot) {
        return refuse(
            List.of(
                Finding.error(
                    "experiment",
                    Place.file(SpecFile.name(input.file())),
                    String.valueOf(cannot.getMessage()),
                    "Data and a test that the method can be used on.")));
      }
    }
    write(lines.toString());
    return ExitCode.DONE;
  }

  /** Adds what keeps an input from being worked on. */
  abstract void judge(ExperimentInput input, List<Finding> findings);

  /**
   * Returns the answer as one line of JSON.
   *
   * @throws IllegalArgumentException if there is none, with the reason
   */
  abstract String answer(ExperimentInput input, ProgressListener progress);

  /** Returns the test of an input on its panel; null, with findings, if it does not fit. */
  static @Nullable GeoTest placed(ExperimentInput input, boolean running, List<Finding> findings) {
    GeoPanel panel = input.panel();
    if (panel == null) {
      findings.add(
          Finding.error(
              "experiment",
              Place.series("data"),
              "This needs a file with a row per geo and period.",
              "data, date, geo and kpi"));
      return null;
    }
    ExperimentSpec spec = input.spec();
    return switch (PlacedTest.of(spec, panel, running)) {
      case PlacedTest.Fits(GeoTest test) -> test;
      case PlacedTest.Misfits(var misfits) -> {
        findings.addAll(misfits);
        yield null;
      }
    };
  }

  private static Finding named(Path file, Finding finding) {
    Place place = finding.place();
    return place.file() != null
        ? finding
        : new Finding(
            finding.severity(),
            finding.rule(),
            new Place(SpecFile.name(file), place.row(), place.column()),
            finding.problem(),
            finding.accepted());
  }

  private int refuse(List<Finding> findings) {
    console.print(findings);
    console.err().println("Nothing was written.");
    console.err().flush();
    return ExitCode.BAD_INPUT;
  }

  private void write(String lines) {
    if (out == null) {
      console.out().print(lines);
      console.out().flush();
      return;
    }
    try {
      Files.writeString(out, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
