package io.plumbline.domain.mix.planning;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan told as what it does otherwise.
 *
 * @param operators applied one after the other
 * @param trigger when it is to be used, if it is a contingency plan
 */
public record Scenario(
    String name, List<ScenarioOperator> operators, @Nullable ContingencyTrigger trigger) {

  public Scenario {
    operators = List.copyOf(operators);
  }

  /** A scenario that is no contingency plan. */
  public static Scenario of(String name, ScenarioOperator... operators) {
    return new Scenario(name, List.of(operators), null);
  }

  /** Returns what it does, in words, its first letter small. */
  public String words() {
    return operators.stream().map(ScenarioOperator::words).collect(Collectors.joining(", "));
  }
}
