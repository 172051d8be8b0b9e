package io.plumbline.adapters.web.rest.change;

import static java.util.Objects.requireNonNullElse;

import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.MonitoringPlan.Side;
import io.plumbline.domain.change.PromisedOutcome;
import io.plumbline.domain.shared.Probability;
import org.jspecify.annotations.Nullable;

/**
 * How a move is watched, given and taken; what is left out is as usual.
 *
 * @param breaches how many in a row outside the band take the move back
 * @param side ADVERSE or EITHER
 * @param keepAbove the chance of improvement that must be left, 0 to 1
 * @param sentence the plan in plain English; ignored when given
 */
public record PlanJson(
    @Nullable Integer shortDays,
    @Nullable Integer longDays,
    @Nullable Integer breaches,
    @Nullable String side,
    @Nullable Double keepAbove,
    @Nullable String sentence) {

  static PlanJson from(MonitoringPlan plan, PromisedOutcome promised) {
    return new PlanJson(
        plan.shortDays(),
        plan.longDays(),
        plan.breaches(),
        plan.side().name(),
        plan.keepAbove().value(),
        plan.sentence(promised));
  }

  /**
   * Returns the plan.
   *
   * @throws IllegalArgumentException if a setting is out of range
   */
  MonitoringPlan plan() {
    MonitoringPlan usual = MonitoringPlan.DEFAULT;
    return new MonitoringPlan(
        requireNonNullElse(shortDays, usual.shortDays()),
        requireNonNullElse(longDays, usual.longDays()),
        requireNonNullElse(breaches, usual.breaches()),
        named(usual.side()),
        keepAbove == null ? usual.keepAbove() : new Probability(keepAbove));
  }

  private Side named(Side otherwise) {
    if (side == null) {
      return otherwise;
    }
    return switch (side) {
      case "ADVERSE" -> Side.ADVERSE;
      case "EITHER" -> Side.EITHER;
      default -> throw new IllegalArgumentException("The side must be ADVERSE or EITHER.");
    };
  }
}
