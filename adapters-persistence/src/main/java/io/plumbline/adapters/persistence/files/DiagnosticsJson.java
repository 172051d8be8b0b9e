package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** The sampler's diagnostics. */
final class DiagnosticsJson {

  private DiagnosticsJson() {}

  static void write(ObjectNode node, Diagnostics diagnostics) {
    Fields.put(node, "max_rhat", diagnostics.maxRhat());
    Fields.put(node, "min_ess_bulk", diagnostics.minEssBulk());
    Fields.put(node, "min_ess_tail", diagnostics.minEssTail());
    Fields.put(node, "min_ebfmi", diagnostics.minEbfmi());
    node.put("divergences", diagnostics.divergences());
    node.put("verdict", diagnostics.verdict().name());
    CheckJson.write(node.putArray("checks"), diagnostics.checks());
  }

  static Diagnostics read(Fields node) {
    return new Diagnostics(
        node.number("max_rhat"),
        node.number("min_ess_bulk"),
        node.number("min_ess_tail"),
        node.number("min_ebfmi"),
        node.count("divergences"),
        Verdict.valueOf(node.text("verdict")),
        CheckJson.read(node, "checks"));
  }
}
