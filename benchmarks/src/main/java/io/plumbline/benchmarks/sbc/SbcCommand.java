package io.plumbline.benchmarks.sbc;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.ModelInput;
import io.plumbline.benchmarks.Results;
import io.plumbline.benchmarks.TextTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Prints whether the ranks of true values among posterior draws are uniform. */
@Command(
    name = "sbc",
    mixinStandardHelpOptions = true,
    description = {
      "Draws parameters and an outcome from the prior of a small mix model, samples the posterior of",
      "that outcome, and prints for every parameter whether the ranks of the truth are uniform."
    })
public final class SbcCommand implements Callable<Integer> {

  private static final int BINS = 10;

  /** The chance that any of the parameters is called uneven though none is (Bonferroni). */
  private static final double LEVEL = 0.01;

  private final Checkout checkout;
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(names = "--replications", defaultValue = "1000", description = "How many (default 1000).")
  private int replications;

  @Option(names = "--draws", defaultValue = "500", description = "Draws a chain (default 500).")
  private int draws;

  @Option(names = "--seed", defaultValue = "1", description = "The first seed (default 1).")
  private long seed;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the JSON goes.")
  private @Nullable Path file;

  public SbcCommand(Checkout checkout, PrintWriter out, PrintWriter err) {
    this.checkout = checkout;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    var model = ModelInput.resolved(checkout.benchmarks().resolve("sbc/small.yaml"));
    Map<String, Ranks> ranks =
        new Calibration(model, draws, BINS).run(replications, seed, this::tell);
    TextTable table = new TextTable("parameter", "p", "ranks in tenths");
    ObjectNode root = Results.of("sbc");
    root.put("replications", replications);
    ObjectNode parameters = root.putObject("parameters");
    ranks.forEach(
        (name, counted) -> {
          table.row(name, counted.pValue(), Arrays.toString(counted.counts()));
          ObjectNode one = parameters.putObject(name);
          one.put("p", counted.pValue());
          one.set("counts", Results.mapper().valueToTree(counted.counts()));
        });
    double least = LEVEL / ranks.size();
    long uneven = ranks.values().stream().filter(one -> one.pValue() <= least).count();
    table.print(err);
    err.printf(
        "%d replications: the ranks of %d of %d parameters are not uniform (p up to %.2f / %d)%n",
        replications, uneven, ranks.size(), LEVEL, ranks.size());
    err.flush();
    Results.write(root, file, out);
    return uneven == 0 ? 0 : 1;
  }

  private void tell(int done) {
    if (done % 20 == 0) {
      err.printf("%d of %d%n", done, replications);
      err.flush();
    }
  }
}
