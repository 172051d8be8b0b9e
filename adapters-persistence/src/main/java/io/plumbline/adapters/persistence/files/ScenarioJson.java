package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.planning.ComingPeriods;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code plumbline scenario} answers. */
public final class ScenarioJson {

  private ScenarioJson() {}

  /** Returns a scenario and the presets beside it as JSON text. */
  public static String write(
      String name, ComingPeriods coming, ScenarioForecast asked, List<ScenarioForecast> presets) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("name", name);
    AssumptionJson.put(root, coming.periods(), coming.outlook().assumptions());
    forecast(root.putObject("scenario"), asked);
    ArrayNode others = root.putArray("presets");
    presets.forEach(preset -> forecast(others.addObject(), preset));
    return FitJson.pretty(root);
  }

  private static void forecast(ObjectNode node, ScenarioForecast forecast) {
    node.put("name", forecast.name());
    node.put("sentence", forecast.sentence());
    EstimateJson.put(node, "baseline", forecast.baseline());
    EstimateJson.put(node, "outcome", forecast.outcome());
    EstimateJson.put(node, "lift", forecast.lift());
    EstimateJson.put(node, "lift_percent", forecast.liftPercent());
    Fields.put(node, "spend_change", forecast.spend());
    EstimateJson.put(node, "marginal_roi", forecast.marginalRoi());
    Fields.put(node, "probability_of_loss", forecast.probabilityOfLoss());
    Fields.put(node, "worst_twentieth", forecast.worstTwentieth());
    Fields.put(node, "moved", forecast.moved());
    node.put("steps", forecast.steps());
    AttributionJson.putIfAny(node, "trigger_probability", forecast.triggered());
    ArrayNode warnings = node.putArray("warnings");
    forecast.warnings().forEach(warnings::add);
  }
}
