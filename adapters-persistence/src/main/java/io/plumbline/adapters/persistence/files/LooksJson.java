package io.plumbline.adapters.persistence.files;

import static io.plumbline.adapters.persistence.files.ReadoutJson.number;

import io.plumbline.domain.experiment.monitor.Look;
import io.plumbline.domain.experiment.monitor.LookLog;
import io.plumbline.domain.experiment.monitor.StoppingRule;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code plumbline experiment monitor} answers. The names of the fields are a public contract:
 * add, never rename. Lifts are percentages.
 */
public final class LooksJson {

  private static final double PERCENT = 100;

  private LooksJson() {}

  /** Returns every look so far, the latest verdict first, as one line of JSON. */
  public static String line(LookLog log) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("verdict", word(log.verdict()));
    if (!log.looks().isEmpty()) {
      Look last = log.looks().getLast();
      root.put("reason", last.reason());
      root.put("period", last.day());
      number(root, "lift_percent", PERCENT * last.estimate());
      ReadoutJson.interval(root.putObject("interval"), last.interval().times(PERCENT));
    }
    ObjectNode plan = root.putObject("plan");
    plan.put("planned_end", log.plan().end());
    number(plan, "alpha", log.plan().alpha());
    plan.put("alternative", log.plan().alternative().name().toLowerCase(Locale.ROOT));
    plan.put(
        "rule",
        switch (log.plan().rule()) {
          case StoppingRule.Spending spending ->
              "spending_" + spending.function().name().toLowerCase(Locale.ROOT);
          case StoppingRule.OpenEnded ignored -> "confidence_sequence";
        });
    ArrayNode looks = root.putArray("looks");
    for (Look look : log.looks()) {
      ObjectNode node = looks.addObject();
      node.put("period", look.day());
      number(node, "information", look.part());
      number(node, "alpha_spent", look.spent());
      number(node, "lift_percent", PERCENT * look.estimate());
      number(node, "statistic", look.statistic());
      number(node, "boundary", look.boundary());
      ReadoutJson.interval(node.putObject("interval"), look.interval().times(PERCENT));
      node.put("verdict", word(look.verdict()));
    }
    return root.toString();
  }

  private static String word(Look.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
