package io.plumbline.adapters.persistence.files;

import io.plumbline.adapters.persistence.mix.ForecastCodec;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.forecast.OutcomeBand;
import io.plumbline.domain.mix.forecast.PlannedSpend;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.shared.ChannelId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a forecast promises, as JSON: what {@code plumbline forecast} answers and what the database
 * keeps. The names of the fields are a public contract: add, never rename.
 */
public final class ForecastJson implements ForecastCodec {

  @Override
  public String write(Promise promise) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    put(root, promise);
    return FitJson.pretty(root);
  }

  /** Returns the forecast of the model of this name as JSON text. */
  public static String write(String name, Promise promise) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("name", name);
    put(root, promise);
    return FitJson.pretty(root);
  }

  private static void put(ObjectNode root, Promise promise) {
    root.put("seen", promise.seen().toString());
    AssumptionJson.put(root, promise.periods(), promise.assumptions());
    ArrayNode remarks = root.putArray("remarks");
    promise.remarks().forEach(remarks::add);
    EstimateJson.put(root, "total", promise.outcome().total());
    ArrayNode outcome = root.putArray("outcome");
    for (int t = 0; t < promise.periods().size(); t++) {
      ObjectNode node = outcome.addObject();
      node.put("period", promise.periods().get(t).toString());
      EstimateJson.write(node, "outcome", promise.outcome().periods().get(t));
    }
    ArrayNode plan = root.putArray("plan");
    for (PlannedSpend spend : promise.plan()) {
      ObjectNode node = plan.addObject();
      node.put("channel", spend.channel().value());
      ArrayNode money = node.putArray("spend");
      spend.cents().forEach(cents -> money.add(BigDecimal.valueOf(cents, 2)));
    }
  }

  /**
   * Reads a promise that was written here, by this or an earlier version.
   *
   * @throws IllegalArgumentException if a field is missing or is something else
   */
  @Override
  public Promise read(String json) {
    Fields root = Fields.of(FitJson.MAPPER.readTree(json));
    List<Fields> outcome = root.list("outcome");
    return new Promise(
        LocalDate.parse(root.text("seen")),
        outcome.stream().map(one -> LocalDate.parse(one.text("period"))).toList(),
        root.list("plan").stream().map(ForecastJson::spend).toList(),
        root.list("assumptions").stream().map(ForecastJson::assumption).toList(),
        root.texts("remarks"),
        new OutcomeBand(
            outcome.stream().map(EstimateJson::read).toList(),
            EstimateJson.read(root.object("total"))));
  }

  private static PlannedSpend spend(Fields plan) {
    List<Long> cents = new ArrayList<>();
    for (JsonNode money : plan.node().path("spend")) {
      cents.add(money.decimalValue().movePointRight(2).longValueExact());
    }
    return new PlannedSpend(new ChannelId(plan.text("channel")), cents);
  }

  private static Outlook.Assumption assumption(Fields one) {
    return new Outlook.Assumption(
        one.text("of"),
        Outlook.Source.valueOf(one.text("source").toUpperCase(Locale.ROOT)),
        one.text("how"));
  }
}
