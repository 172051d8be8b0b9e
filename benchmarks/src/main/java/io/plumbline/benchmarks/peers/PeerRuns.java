package io.plumbline.benchmarks.peers;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.EnvironmentLacks;
import io.plumbline.benchmarks.Results;
import io.plumbline.benchmarks.fits.BenchSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs the peers on the sets that were just fitted, and puts them beside Plumbline. */
public final class PeerRuns {

  private static final long LONGEST_MINUTES = 30;

  private final Checkout checkout;
  private final PythonEnvironment python;
  private final PrintWriter err;

  private PeerRuns(Checkout checkout, PythonEnvironment python, PrintWriter err) {
    this.checkout = checkout;
    this.python = python;
    this.err = err;
  }

  /** Makes the environment they run in, if it is not there. */
  public static PeerRuns of(Checkout checkout, PrintWriter err) {
    return new PeerRuns(checkout, new PythonEnvironment(checkout, err).ready(), err);
  }

  /**
   * Runs them and prints ratios and agreement.
   *
   * @param results what was measured of Plumbline in this run; takes {@code peers}
   */
  public void run(List<BenchSet> sets, ObjectNode results) {
    ArrayNode peers = results.putArray("peers");
    PeerTable table = new PeerTable();
    for (BenchSet set : sets) {
      err.println("Sampling " + set.name() + " with the peers ...");
      err.flush();
      JsonNode judged = judged(set);
      for (JsonNode peer : judged.required("peers")) {
        PeerRatio ratio = PeerRatio.of(results.required("fits"), set.name(), judged, peer);
        ObjectNode one = peers.addObject();
        one.put("name", set.name());
        one.setAll((ObjectNode) peer);
        one.set("plumbline", judged.required("plumbline"));
        one.set("versions", judged.required("versions"));
        one.set("ratio", Results.mapper().valueToTree(ratio));
        table.row(set.name(), peer, judged.required("plumbline"), ratio);
      }
    }
    table.print(err);
  }

  private JsonNode judged(BenchSet set) {
    Path work = checkout.work(set.name());
    Path answer = work.resolve("peers.json");
    List<String> command =
        List.of(
            python.command(),
            checkout.benchmarks().resolve("peers/compare.py").toString(),
            set.spec().toString(),
            work.resolve("fit").toString(),
            answer.toString());
    try {
      Files.deleteIfExists(answer);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(work.resolve("peers.txt").toFile());
      builder.environment().put("PYTENSOR_FLAGS", "base_compiledir=" + python.cache());
      Process process = builder.start();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new EnvironmentLacks(
            "The peers did not finish %s in %d minutes.".formatted(set.name(), LONGEST_MINUTES));
      }
      if (process.exitValue() != 0) {
        throw new EnvironmentLacks(
            "The peers failed: " + Files.readString(work.resolve("peers.txt")).strip());
      }
      return Results.mapper().readTree(Files.readString(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the peers ran.", e);
    }
  }
}
