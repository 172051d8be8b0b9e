package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.planning.Allocation;
import io.plumbline.domain.mix.planning.AllocationQuestion;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.mix.planning.OptimalityCertificate;
import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code plumbline optimize} answers. Money is exact to the cent. */
public final class AllocationJson {

  private AllocationJson() {}

  /**
   * Returns an allocation as JSON text.
   *
   * @param paybackDays the window that the measures count
   */
  public static String write(String name, int paybackDays, AllocationQuestion.Answer.Found found) {
    Allocation allocation = found.allocation();
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("name", name);
    AssumptionJson.put(root, found.periods(), found.assumptions());
    root.put("payback_days", paybackDays);
    root.put("budget", money(allocation.budget()));
    EstimateJson.put(root, "outcome_now", allocation.before());
    EstimateJson.put(root, "outcome", allocation.after());
    EstimateJson.put(root, "gain", allocation.gain());
    Fields.put(root, "probability_of_improvement", allocation.probability());
    Fields.put(root, "worst_tenth_gain", allocation.worstTenth());
    root.put("plan_kept", allocation.kept());
    Fields.put(root, "budget_efficiency_percent", 100 * allocation.efficiency());
    certificate(root.putObject("certificate"), allocation.certificate());
    ArrayNode channels = root.putArray("channels");
    for (Allocation.Move move : allocation.moves()) {
      ObjectNode node = channels.addObject();
      node.put("name", move.channel().value());
      node.put("spend_now", money(move.before()));
      node.put("spend", money(move.after()));
      Fields.put(node, "marginal_roi", move.marginalRoi());
      node.put("limit", move.limit());
    }
    ArrayNode stages = root.putArray("stages");
    for (Allocation.Stage stage : allocation.stages()) {
      ObjectNode node = stages.addObject();
      Fields.put(node, "moved", stage.moved());
      EstimateJson.put(node, "gain", stage.gain());
      Fields.put(node, "probability_of_improvement", stage.probability());
      ArrayNode spend = node.putArray("spend");
      stage.cents().forEach(cents -> spend.add(money(cents)));
    }
    ArrayNode now = root.putArray("now");
    found.measures().forEach(measure -> measure(now.addObject(), measure));
    return FitJson.pretty(root);
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static void certificate(ObjectNode node, OptimalityCertificate certificate) {
    node.put("concave", certificate.concave());
    Fields.put(node, "price", certificate.price());
    Fields.put(node, "kkt_residual", certificate.kktResidual());
    Fields.put(node, "value", certificate.value());
    Fields.put(node, "upper_bound", certificate.upper());
    Fields.put(node, "gap", certificate.gap());
    node.put("draws", certificate.draws());
  }

  private static void measure(ObjectNode node, ChannelEfficiency measure) {
    node.put("name", measure.channel().value());
    Fields.put(node, "spend", measure.spend());
    EstimateJson.put(node, "marginal_roi", measure.marginalRoi());
    EstimateJson.put(node, "marginal_cac", measure.marginalCac());
    EstimateJson.put(node, "headroom", measure.headroom());
    EstimateJson.put(node, "wasted_share", measure.wasted());
    EstimateJson.put(node, "payback_share", measure.payback());
    AttributionJson.putIfAny(node, "reach_per_money", measure.reachEfficiency());
    ArrayNode cost = node.putArray("cost_per_kpi");
    for (ChannelEfficiency.CostPoint point : measure.cost()) {
      ObjectNode one = cost.addObject();
      Fields.put(one, "multiplier", point.multiplier());
      EstimateJson.put(one, "cost", point.cost());
      EstimateJson.put(one, "marginal_roi", point.marginalRoi());
    }
  }
}
