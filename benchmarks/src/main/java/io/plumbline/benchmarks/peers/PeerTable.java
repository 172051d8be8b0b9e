package io.plumbline.benchmarks.peers;

import io.plumbline.benchmarks.TextTable;
import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** The peers beside Plumbline: time, effective draws, ratios, and how well the means agree. */
final class PeerTable {

  private final TextTable speed =
      new TextTable(
          "data set",
          "peer",
          "sampling s",
          "with compilation s",
          "ESS all",
          "ESS nonlinear",
          "divergences",
          "ratio all",
          "nonlinear",
          "with compilation",
          "both warm",
          "processor time");
  private final TextTable means =
      new TextTable("data set", "peer", "quantity", "Plumbline", "peer's", "in MCSE", "in sd");

  void row(String set, JsonNode peer, JsonNode own, PeerRatio ratio) {
    String sampler = peer.required("sampler").asString();
    speed.row(
        set,
        sampler,
        peer.required("seconds_sampling").asDouble(),
        peer.required("seconds_with_compilation").asDouble(),
        of(own, peer, "min_ess_bulk_all"),
        of(own, peer, "min_ess_bulk_nonlinear"),
        peer.required("divergences").asInt(),
        ratio.all(),
        ratio.nonlinear(),
        ratio.withCompilation(),
        ratio.warm(),
        ratio.processor());
    peer.required("agreement")
        .properties()
        .forEach(
            entry ->
                means.row(
                    set,
                    sampler,
                    entry.getKey(),
                    entry.getValue().required("plumbline").asDouble(),
                    entry.getValue().required("peer").asDouble(),
                    entry.getValue().required("difference_in_mcse").asDouble(),
                    entry.getValue().required("difference_in_sd").asDouble()));
  }

  /** Returns the peer's figure, and Plumbline's behind it. */
  private static String of(JsonNode own, JsonNode peer, String figure) {
    return "%.0f (%.0f)"
        .formatted(peer.required(figure).asDouble(), own.required(figure).asDouble());
  }

  void print(PrintWriter to) {
    to.println();
    means.print(to);
    to.println();
    to.println(
        "Smallest ESS: the peer's (Plumbline's). Ratios: Plumbline's ESS/s over the peer's.");
    speed.print(to);
  }
}
