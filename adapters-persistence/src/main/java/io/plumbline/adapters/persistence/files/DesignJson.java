package io.plumbline.adapters.persistence.files;

import static io.plumbline.adapters.persistence.files.ReadoutJson.number;

import io.plumbline.domain.experiment.design.BindingConstraint;
import io.plumbline.domain.experiment.design.DesignCandidate;
import io.plumbline.domain.experiment.design.DesignOutcome;
import io.plumbline.domain.experiment.design.DesignScore;
import io.plumbline.domain.experiment.design.DesignWaiver;
import io.plumbline.domain.experiment.readout.GeoPanel;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code plumbline experiment design} answers. The names of the fields are a public contract:
 * add, never rename.
 */
public final class DesignJson {

  private DesignJson() {}

  /**
   * Returns the designs found, or what stands in the way, as one line of JSON.
   *
   * @param waivers the rules that were set aside for it
   */
  public static String line(GeoPanel panel, List<DesignWaiver> waivers, DesignOutcome outcome) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    switch (outcome) {
      case DesignOutcome.Feasible(var candidates, var reason) -> {
        root.put("feasible", true);
        root.put("reason", reason);
        root.putArray("constraints");
        candidates(root.putArray("candidates"), panel, candidates);
      }
      case DesignOutcome.Infeasible(var binding, var nearest) -> {
        root.put("feasible", false);
        ArrayNode constraints = root.putArray("constraints");
        for (BindingConstraint constraint : binding) {
          ObjectNode node = constraints.addObject();
          node.put("name", constraint.name());
          node.put("found", constraint.found());
          node.put("accepted", constraint.accepted());
        }
        candidates(root.putArray("nearest"), panel, nearest);
      }
    }
    ArrayNode aside = root.putArray("waivers");
    for (DesignWaiver waiver : waivers) {
      aside
          .addObject()
          .put("rule", waiver.rule().key())
          .put("reason", waiver.reason())
          .put("by", waiver.by().name());
    }
    return root.toString();
  }

  private static void candidates(ArrayNode nodes, GeoPanel panel, List<DesignCandidate> all) {
    int rank = 0;
    for (DesignCandidate candidate : all) {
      ObjectNode node = nodes.addObject();
      node.put("rank", ++rank);
      node.put("cell", candidate.cell());
      node.put("assignment", candidate.set().assignment().name().toLowerCase(Locale.ROOT));
      node.put("test_periods", candidate.duration());
      ArrayNode markets = node.putArray("markets");
      candidate.set().treatedGeos(panel).forEach(geo -> markets.add(geo.value()));
      ArrayNode controls = node.putArray("controls");
      candidate.set().controlGeos(panel).forEach(geo -> controls.add(geo.value()));
      number(node, "mde", candidate.scored().mde());
      number(node, "power", candidate.scored().power());
      number(node, "power_error", candidate.scored().powerError());
      number(node, "false_positive_rate", candidate.scored().falsePositiveRate());
      score(node.putObject("scored"), candidate.scored());
      score(node.putObject("selected"), candidate.selected());
      number(node, "expected_cost", candidate.spendChange());
      number(node, "correlation", candidate.figures().correlation());
      number(node, "scaled_l2", candidate.figures().scaledL2());
      number(node, "outcome_share", candidate.figures().outcomeShare());
      number(node, "spend_share", candidate.figures().spendShare().orElse(Double.NaN));
      number(node, "holdout", candidate.figures().holdout());
      ArrayNode warnings = node.putArray("warnings");
      candidate.warnings().forEach(warnings::add);
    }
  }

  private static void score(ObjectNode node, DesignScore score) {
    number(node, "power", score.power());
    number(node, "power_error", score.powerError());
    number(node, "mde", score.mde());
    number(node, "false_positive_rate", score.falsePositiveRate());
    number(node, "bias", score.bias());
    node.put("windows", score.runs());
  }
}
