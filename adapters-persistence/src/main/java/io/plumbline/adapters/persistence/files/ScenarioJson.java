package io.plumbline.adapters.persistence.files;

import io.plumbline.adapters.persistence.mix.ScenarioCodec;
import io.plumbline.domain.mix.planning.ChannelPlan;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.shared.ChannelId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code plumbline scenario} answers, and what the database keeps of it. The names of the
 * fields are a public contract: add, never rename. Money of a plan is exact to the cent.
 */
public final class ScenarioJson implements ScenarioCodec {

  @Override
  public String write(ScenarioAnswer answer) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    write(root, answer);
    return root.toString();
  }

  /** Returns the answer of a named fit as JSON text. */
  public static String write(String name, ScenarioAnswer answer) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("name", name);
    write(root, answer);
    return FitJson.pretty(root);
  }

  private static void write(ObjectNode root, ScenarioAnswer answer) {
    AssumptionJson.put(root, answer.periods(), answer.first(), answer.last(), answer.assumptions());
    forecast(root.putObject("scenario"), answer.scenario());
    ArrayNode others = root.putArray("presets");
    answer.presets().forEach(preset -> forecast(others.addObject(), preset));
    ArrayNode channels = root.putArray("channels");
    for (ChannelPlan plan : answer.channels()) {
      ObjectNode node = channels.addObject();
      node.put("name", plan.channel().value());
      money(node.putArray("before"), plan.before());
      money(node.putArray("after"), plan.after());
    }
  }

  private static void money(ArrayNode node, List<Long> cents) {
    cents.forEach(cent -> node.add(BigDecimal.valueOf(cent, 2)));
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

  /**
   * Reads an answer that was written here, by this or an earlier version.
   *
   * @throws IllegalArgumentException if a field is missing or is something else
   */
  @Override
  public ScenarioAnswer read(String json) {
    Fields root = Fields.of(FitJson.MAPPER.readTree(json));
    return new ScenarioAnswer(
        root.count("periods"),
        LocalDate.parse(root.text("first")),
        LocalDate.parse(root.text("last")),
        AssumptionJson.read(root),
        forecast(root.object("scenario")),
        root.list("presets").stream().map(ScenarioJson::forecast).toList(),
        root.list("channels").stream().map(ScenarioJson::channel).toList());
  }

  private static ChannelPlan channel(Fields plan) {
    return new ChannelPlan(
        new ChannelId(plan.text("name")), cents(plan, "before"), cents(plan, "after"));
  }

  private static List<Long> cents(Fields plan, String name) {
    List<Long> cents = new ArrayList<>();
    for (JsonNode money : plan.node().path(name)) {
      cents.add(money.decimalValue().movePointRight(2).longValueExact());
    }
    return cents;
  }

  private static ScenarioForecast forecast(Fields node) {
    double triggered = node.number("trigger_probability");
    return new ScenarioForecast(
        node.text("name"),
        EstimateJson.read(node.object("baseline")),
        EstimateJson.read(node.object("outcome")),
        EstimateJson.read(node.object("lift")),
        EstimateJson.read(node.object("lift_percent")),
        node.number("spend_change"),
        EstimateJson.read(node.object("marginal_roi")),
        node.number("probability_of_loss"),
        node.number("worst_twentieth"),
        node.number("moved"),
        node.count("steps"),
        Double.isNaN(triggered) ? null : triggered,
        node.text("sentence"),
        node.texts("warnings"));
  }
}
