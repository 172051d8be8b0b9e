package io.plumbline.benchmarks.peers;

import tools.jackson.databind.JsonNode;

/**
 * How many times the peer's smallest effective sample size a second Plumbline's is. Plumbline's
 * seconds are those of its cold process, its own compilation in them, unless "warm" stands there.
 *
 * @param all over all quantities, the peer's seconds without its compilation
 * @param nonlinear over those that Plumbline samples, likewise
 * @param withCompilation over all quantities, the peer's compilation counted
 * @param warm over all quantities, both without compilation
 */
record PeerRatio(double all, double nonlinear, double withCompilation, double warm) {

  static PeerRatio of(JsonNode fits, String set, JsonNode judged, JsonNode peer) {
    JsonNode own = judged.required("plumbline");
    double ownAll = own.required("min_ess_bulk_all").asDouble();
    double ownNonlinear = own.required("min_ess_bulk_nonlinear").asDouble();
    double cold = seconds(fits, set, "cold");
    double sampling = peer.required("seconds_sampling").asDouble();
    double compiled = peer.required("seconds_with_compilation").asDouble();
    double all = peer.required("min_ess_bulk_all").asDouble();
    double nonlinear = peer.required("min_ess_bulk_nonlinear").asDouble();
    return new PeerRatio(
        (ownAll / cold) / (all / sampling),
        (ownNonlinear / cold) / (nonlinear / sampling),
        (ownAll / cold) / (all / compiled),
        (ownAll / seconds(fits, set, "warm")) / (all / sampling));
  }

  private static double seconds(JsonNode fits, String set, String process) {
    for (JsonNode fit : fits) {
      if (fit.required("name").asString().equals(set)
          && fit.path("process").asString("").equals(process)) {
        return fit.required("sampled_seconds").asDouble();
      }
    }
    throw new IllegalStateException("There is no " + process + " fit of " + set + ".");
  }
}
