package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.ParameterSummary;
import io.plumbline.domain.shared.CredibleInterval;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A parameter as sampled: an estimate with a name, how well it was sampled, what was believed. */
final class ParameterJson {

  private ParameterJson() {}

  static void write(ObjectNode node, ParameterSummary parameter) {
    node.put("name", parameter.name());
    EstimateJson.write(node, parameter.name(), parameter.estimate());
    Fields.put(node, "rhat", parameter.rhat());
    Fields.put(node, "ess_bulk", parameter.essBulk());
    Fields.put(node, "ess_tail", parameter.essTail());
    Fields.put(node, "mcse", parameter.mcse());
    CredibleInterval prior = parameter.prior();
    if (prior == null) {
      node.putNull("prior");
    } else {
      EstimateJson.write(node.putObject("prior"), parameter.name(), prior);
    }
  }

  static ParameterSummary read(Fields node) {
    return new ParameterSummary(
        node.text("name"),
        EstimateJson.read(node),
        node.number("rhat"),
        node.number("ess_bulk"),
        node.number("ess_tail"),
        node.number("mcse"),
        prior(node.objectIfAny("prior")));
  }

  private static @Nullable CredibleInterval prior(@Nullable Fields node) {
    return node == null ? null : EstimateJson.interval(node);
  }
}
