package io.plumbline.benchmarks.fits;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.EnvironmentLacks;
import io.plumbline.benchmarks.Results;
import io.plumbline.benchmarks.peers.PeerRuns;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Times whole fits, and beside them the samplers of others. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Times whole fits: each data set in cold processes, then in one that is warm.",
      "Results are JSON, on standard output or in a file; the table goes to standard error."
    })
public final class FitsCommand implements Callable<Integer> {

  private final Checkout checkout;
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only these data sets; may be given often.")
  private List<String> only = List.of();

  @Option(
      names = "--runs",
      defaultValue = "3",
      description = "How many runs of each, of which the median counts (default 3).")
  private int runs;

  @Option(
      names = "--peers",
      description = {
        "Also sample the same models with NumPyro and with PyMC and nutpie, from PyPI, in an",
        "environment of their own (Python 3.12 or later)."
      })
  private boolean peers;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the JSON goes.")
  private @Nullable Path file;

  public FitsCommand(Checkout checkout, PrintWriter out, PrintWriter err) {
    this.checkout = checkout;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<BenchSet> sets = BenchSet.all(checkout);
    List<String> names = sets.stream().map(BenchSet::name).toList();
    if (!names.containsAll(only) || runs < 1) {
      err.println("--only takes %s; --runs at least 1.".formatted(names));
      err.flush();
      return 2;
    }
    ObjectNode root = Results.of("fits");
    FitTable table = new FitTable(root.putArray("fits"));
    List<BenchSet> wanted =
        sets.stream().filter(set -> only.isEmpty() || only.contains(set.name())).toList();
    for (BenchSet set : wanted) {
      say("Fitting " + set.name() + " ...");
      measure(set, table);
    }
    table.text().print(err);
    int exit = peers ? peers(wanted, root) : 0;
    Results.write(root, file, out);
    return exit;
  }

  /** Runs the peers; what was measured before is kept where they cannot run. */
  private int peers(List<BenchSet> wanted, ObjectNode root) {
    try {
      List<BenchSet> theirs = wanted.stream().filter(set -> set.forPeers(only)).toList();
      PeerRuns.of(checkout, err).run(theirs, root);
      return 0;
    } catch (EnvironmentLacks lacking) {
      say("plumbline: " + lacking.getMessage());
      root.put("peers_lack", lacking.getMessage());
      return 3;
    }
  }

  private void measure(BenchSet set, FitTable table) {
    List<ColdFit> cold = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      switch (ColdFit.run(checkout, set, checkout.work(set.name()).resolve("fit"))) {
        case ColdFit.Outcome.Fitted(ColdFit fit) -> cold.add(fit);
        case ColdFit.Outcome.Refused(String message) -> {
          table.refused(set.name(), message);
          return;
        }
      }
    }
    table.cold(set.name(), cold);
    if (set.family().equals("bayes")) {
      table.warm(set.name(), WarmRuns.of(set, runs));
    }
  }

  private void say(String message) {
    err.println(message);
    err.flush();
  }
}
