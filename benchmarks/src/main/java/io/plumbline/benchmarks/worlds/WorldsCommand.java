package io.plumbline.benchmarks.worlds;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.ModelInput;
import io.plumbline.benchmarks.Results;
import io.plumbline.benchmarks.TextTable;
import io.plumbline.benchmarks.WarmFits;
import io.plumbline.benchmarks.brands.BrandScore;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.inference.SamplerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fits every world and holds the answers against the truth. */
@Command(
    name = "worlds",
    mixinStandardHelpOptions = true,
    description = {
      "Fits every data set whose truth is known, by the specification an analyst would write, and prints",
      "error, coverage and verdict of each."
    })
public final class WorldsCommand implements Callable<Integer> {

  private final Checkout checkout;
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(names = "--only", paramLabel = "NAME", description = "Only these; may be given often.")
  private List<String> only = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Where the JSON goes.")
  private @Nullable Path file;

  public WorldsCommand(Checkout checkout, PrintWriter out, PrintWriter err) {
    this.checkout = checkout;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<World> worlds =
        World.all(checkout).stream()
            .filter(world -> only.isEmpty() || only.contains(world.name()))
            .toList();
    TextTable table =
        new TextTable("world", "channels", "covered", "median error", "verdict", "because");
    TextTable channels =
        new TextTable("world", "channel", "truth", "mean", "5 %", "95 %", "covered");
    ObjectNode root = Results.of("worlds");
    ArrayNode list = root.putArray("worlds");
    try (WarmFits fits = new WarmFits()) {
      for (World world : worlds) {
        err.println("Fitting " + world.name() + " ...");
        err.flush();
        ObjectNode one = list.addObject();
        one.put("name", world.name());
        switch (fits.fit(ModelInput.of(world.spec()), SamplerSettings.DEFAULT)) {
          case WarmFits.Outcome.Fitted(var model) -> score(world, model, one, table, channels);
          case WarmFits.Outcome.Refused(var findings) -> {
            findings.forEach(finding -> one.withArray("/refused").add(finding.toString()));
            table.row(
                world.name(), "-", "-", "-", "refused", findings.getFirst().problem().strip());
          }
        }
      }
    }
    channels.print(err);
    err.println();
    table.print(err);
    Results.write(root, file, out);
    return 0;
  }

  private static void score(
      World world, FittedMixModel model, ObjectNode one, TextTable table, TextTable channels) {
    BrandScore score = BrandScore.of(model.report(), world.truth());
    List<String> reasons =
        model.report().diagnostics().checks().stream()
            .filter(check -> !check.verdict().name().equals("PASS"))
            .map(check -> check.check())
            .toList();
    table.row(
        world.name(),
        score.channels().size(),
        score.covered(),
        score.medianError(),
        score.verdict(),
        String.join(", ", reasons));
    score
        .channels()
        .forEach(
            c ->
                channels.row(
                    world.name(), c.channel(), c.truth(), c.mean(), c.p5(), c.p95(), c.covered()));
    one.put("verdict", score.verdict());
    one.put("median_relative_error", score.medianError());
    one.put("covered", score.covered());
    reasons.forEach(reason -> one.withArray("/reasons").add(reason));
    one.set("channels", Results.mapper().valueToTree(score.channels()));
  }
}
