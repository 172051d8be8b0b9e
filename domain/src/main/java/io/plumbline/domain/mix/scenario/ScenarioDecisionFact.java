package io.plumbline.domain.mix.scenario;

import io.plumbline.domain.ledger.Fact;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fact that people decided on scenarios: which was chosen, which were rejected, and why.
 *
 * @param scenarios those the decision is about
 */
public record ScenarioDecisionFact(ScenarioDecision decision, List<StoredScenario> scenarios)
    implements Fact {

  public ScenarioDecisionFact {
    scenarios = List.copyOf(scenarios);
  }

  @Override
  public Kind kind() {
    return Kind.SCENARIO_DECIDED;
  }

  @Override
  public String subject() {
    return decision.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("chosen", joined(chosen(), StoredScenario::label));
    details.put("chosen_id", joined(chosen(), scenario -> scenario.id().toString()));
    details.put("rejected", joined(rejected(), StoredScenario::label));
    details.put("rejected_ids", joined(rejected(), scenario -> scenario.id().toString()));
    details.put("run", joined(scenarios, StoredScenario::runLabel));
    details.put("run_id", joined(scenarios, scenario -> scenario.run().toString()));
    details.put("reason", decision.reason());
    details.put("decided_by", decision.by().name());
    return details;
  }

  private List<StoredScenario> chosen() {
    return scenarios.stream().filter(one -> one.id().equals(decision.chosen())).toList();
  }

  private List<StoredScenario> rejected() {
    return scenarios.stream().filter(one -> decision.rejected().contains(one.id())).toList();
  }

  private static String joined(List<StoredScenario> some, Function<StoredScenario, String> what) {
    return some.stream().map(what).sorted().distinct().collect(Collectors.joining(", "));
  }

  @Override
  public String summary() {
    String no = joined(rejected(), StoredScenario::label);
    if (chosen().isEmpty()) {
      return "%s rejects %s and chooses none".formatted(decision.by().name(), no);
    }
    String yes = joined(chosen(), one -> one.label() + ", " + one.name());
    return "%s chooses %s".formatted(decision.by().name(), yes)
        + (no.isEmpty() ? "" : "; rejected: " + no);
  }
}
