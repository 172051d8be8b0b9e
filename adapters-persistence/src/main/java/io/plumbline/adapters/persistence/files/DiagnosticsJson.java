package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import tools.jackson.databind.node.ArrayNode;
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
    ArrayNode checks = node.putArray("checks");
    for (Check check : diagnostics.checks()) {
      checks
          .addObject()
          .put("check", check.check())
          .put("verdict", check.verdict().name())
          .put("detail", check.detail());
    }
  }

  static Diagnostics read(Fields node) {
    return new Diagnostics(
        node.number("max_rhat"),
        node.number("min_ess_bulk"),
        node.number("min_ess_tail"),
        node.number("min_ebfmi"),
        node.count("divergences"),
        Verdict.valueOf(node.text("verdict")),
        node.list("checks").stream()
            .map(
                check ->
                    new Check(
                        check.text("check"),
                        Verdict.valueOf(check.text("verdict")),
                        check.text("detail")))
            .toList());
  }
}
