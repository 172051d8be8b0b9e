package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.ModelHealth.LeaveOneOutResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands behind the verdict, among the diagnostics; not there for a model without draws. */
final class HealthJson {

  private HealthJson() {}

  static void write(ObjectNode diagnostics, @Nullable ModelHealth health) {
    if (health == null) {
      return;
    }
    ArrayNode parameters = diagnostics.putArray("parameters");
    health.parameters().forEach(one -> ParameterJson.write(parameters.addObject(), one));
    loo(diagnostics, health.looic());
    Fields.put(diagnostics, "predictive_p", health.predictiveP());
    Fields.put(diagnostics, "autocorrelations", health.autocorrelations());
    CheckJson.write(diagnostics.putArray("meridian"), health.meridian());
  }

  private static void loo(ObjectNode diagnostics, @Nullable LeaveOneOutResult loo) {
    if (loo == null) {
      diagnostics.putNull("loo");
      return;
    }
    ObjectNode node = diagnostics.putObject("loo");
    Fields.put(node, "elpd", loo.elpd());
    Fields.put(node, "se", loo.se());
    Fields.put(node, "effective_parameters", loo.effectiveParameters());
    Fields.put(node, "worst_k", loo.worstK());
    node.put("unreliable", loo.unreliable());
  }

  static @Nullable ModelHealth read(Fields diagnostics) {
    return diagnostics.names().contains("parameters")
        ? new ModelHealth(
            diagnostics.list("parameters").stream().map(ParameterJson::read).toList(),
            loo(diagnostics.objectIfAny("loo")),
            diagnostics.number("predictive_p"),
            diagnostics.numbers("autocorrelations"),
            CheckJson.read(diagnostics, "meridian"))
        : null;
  }

  private static @Nullable LeaveOneOutResult loo(@Nullable Fields node) {
    return node == null
        ? null
        : new LeaveOneOutResult(
            node.number("elpd"),
            node.number("se"),
            node.number("effective_parameters"),
            node.number("worst_k"),
            node.count("unreliable"));
  }
}
