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
 * @param processor as "warm", by seconds of processor time: what other work on the machine does not
 *     change
 */
record PeerRatio(
    double all, double nonlinear, double withCompilation, double warm, double processor) {

  static PeerRatio of(JsonNode fits, String set, JsonNode judged, JsonNode peer) {
    JsonNode own = judged.required("plumbline");
    double ownAll = own.required("min_ess_bulk_all").asDouble();
    double ownNonlinear = own.required("min_ess_bulk_nonlinear").asDouble();
    double cold = of(fits, set, "cold").required("sampled_seconds").asDouble();
    JsonNode warm = of(fits, set, "warm");
    double sampling = peer.required("seconds_sampling").asDouble();
    double compiled = peer.required("seconds_with_compilation").asDouble();
    double processor = peer.required("processor_seconds_sampling").asDouble();
    double all = peer.required("min_ess_bulk_all").asDouble();
    double nonlinear = peer.required("min_ess_bulk_nonlinear").asDouble();
    return new PeerRatio(
        (ownAll / cold) / (all / sampling),
        (ownNonlinear / cold) / (nonlinear / sampling),
        (ownAll / cold) / (all / compiled),
        (ownAll / warm.required("sampled_seconds").asDouble()) / (all / sampling),
        (ownAll / warm.required("processor_seconds").asDouble()) / (all / processor));
  }

  private static JsonNode of(JsonNode fits, String set, String process) {
    for (JsonNode fit : fits) {
      if (fit.required("name").asString().equals(set)
          && fit.path("process").asString("").equals(process)) {
        return fit;
      }
    }
    throw new IllegalStateException("There is no " + process + " fit of " + set + ".");
  }
}
