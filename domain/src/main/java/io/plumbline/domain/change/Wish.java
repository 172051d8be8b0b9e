package io.plumbline.domain.change;

import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Shift.Sprint;
import java.util.List;

/**
 * What somebody wants to move, before a model says what it would bring.
 *
 * @param targets line items with what they are to spend a week; those left out stay as they are
 * @param stages the part of what gives that each step has moved in all; the first is this step's
 */
public record Wish(
    String title,
    String objective,
    String explanation,
    Sprint sprint,
    List<StandingBudget> targets,
    List<Percent> stages,
    MonitoringPlan plan) {
  public Wish {
    targets = List.copyOf(targets);
    stages = List.copyOf(stages);
  }
}
