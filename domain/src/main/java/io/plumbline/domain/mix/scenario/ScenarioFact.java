package io.plumbline.domain.mix.scenario;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import io.plumbline.domain.shared.Estimate;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that a scenario was stored, with what was asked and what the run said. */
public record ScenarioFact(StoredScenario scenario) implements Fact {

  @Override
  public Kind kind() {
    return Kind.SCENARIO_STORED;
  }

  @Override
  public String subject() {
    return scenario.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    ScenarioAnswer answer = scenario.answer();
    Estimate lift = answer.scenario().lift();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("scenario", scenario.label());
    details.put("name", scenario.name());
    details.put("run", scenario.runLabel());
    details.put("run_id", scenario.run().toString());
    details.put("code", scenario.code().toString());
    details.put("asks", scenario.asks());
    details.put("first", answer.first().toString());
    details.put("last", answer.last().toString());
    details.put("lift", Double.toString(lift.mean()));
    details.put("lift_p5", Double.toString(lift.interval().lower()));
    details.put("lift_p95", Double.toString(lift.interval().upper()));
    details.put("probability_of_loss", Double.toString(answer.scenario().probabilityOfLoss()));
    ContingencyTrigger trigger = scenario.trigger();
    if (trigger != null) {
      details.put("trigger_below", Double.toString(trigger.below()));
      details.put("trigger_periods", Integer.toString(trigger.periods()));
    }
    return details;
  }

  @Override
  public String summary() {
    return "%s stores %s, %s, asked of %s"
        .formatted(scenario.by().name(), scenario.label(), scenario.name(), scenario.runLabel());
  }
}
