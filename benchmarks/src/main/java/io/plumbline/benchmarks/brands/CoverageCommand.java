package io.plumbline.benchmarks.brands;

import io.plumbline.benchmarks.Results;
import io.plumbline.benchmarks.TextTable;
import io.plumbline.benchmarks.WarmFits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Fits simulated brands and counts how often the intervals hold the truth. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Fits simulated brands of 156 weeks and 3 to 8 channels, and prints how often the 90 % intervals",
      "of the channels' contributions hold the truth."
    })
public final class CoverageCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter err;

  @Option(names = "--brands", defaultValue = "50", description = "How many brands (default 50).")
  private int brands;

  @Option(names = "--first-seed", defaultValue = "1", description = "The first seed (default 1).")
  private long firstSeed;

  @Option(names = "--draws", defaultValue = "1000", description = "Draws a chain (default 1000).")
  private int draws;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the JSON goes.")
  private @Nullable Path file;

  public CoverageCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<BrandScore> scores = new ArrayList<>();
    TextTable table = new TextTable("brand", "channels", "covered", "median error", "verdict");
    try (WarmFits fits = new WarmFits()) {
      BrandFits brandFits = new BrandFits(fits, draws);
      for (long seed = firstSeed; seed < firstSeed + brands; seed++) {
        BrandScore score = brandFits.score(new BrandSimulator(156, 3, 8).brand(seed));
        scores.add(score);
        int size = score.channels().size();
        table.row(score.name(), size, score.covered(), score.medianError(), score.verdict());
        err.printf("%s: %d of %d, %s%n", score.name(), score.covered(), size, score.verdict());
        err.flush();
      }
    }
    table.print(err);
    Coverage coverage = Coverage.of(scores);
    err.println(sentence(coverage));
    err.flush();
    Results.write(json(coverage, scores), file, out);
    return 0;
  }

  private static String sentence(Coverage coverage) {
    return String.format(
        Locale.ROOT,
        "90 %% intervals hold %.1f %% of %d true contributions (standard error %.1f %%); median"
            + " relative error %.1f %%; verdicts %s; %d of the brands passed with a truth outside.",
        100 * coverage.rate(),
        coverage.channels(),
        100 * coverage.standardError(),
        100 * coverage.medianError(),
        coverage.verdicts(),
        coverage.outsideAndPassed());
  }

  private static ObjectNode json(Coverage coverage, List<BrandScore> scores) {
    ObjectNode root = Results.of("coverage");
    root.set("coverage", Results.mapper().valueToTree(coverage));
    root.set("brands", Results.mapper().valueToTree(scores));
    return root;
  }
}
