package io.plumbline.adapters.web.rest.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.adapters.web.ui.change.MoveDefaults;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Shift.Sprint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of budget as somebody wants it.
 *
 * @param id made by whoever asks: the same id twice is the same request; ignored by an edit
 * @param sprint left out for two weeks from the next Monday
 * @param targets line items with what they are to spend a week; those left out stay as they are
 * @param stages in percent, to two places; left out for 8 and 12
 * @param plan left out for the usual one
 */
public record NewChange(
    @Nullable UUID id,
    @Nullable String title,
    @Nullable String objective,
    @Nullable String explanation,
    @Nullable SprintJson sprint,
    @Nullable List<BudgetJson> targets,
    @Nullable List<BigDecimal> stages,
    @Nullable PlanJson plan) {

  /** The days in which it may ship, both included. */
  public record SprintJson(@Nullable LocalDate first, @Nullable LocalDate last) {

    static SprintJson from(Sprint sprint) {
      return new SprintJson(sprint.first(), sprint.last());
    }

    private Sprint sprint() {
      return new Sprint(needed("sprint.first", first), needed("sprint.last", last));
    }
  }

  private static final int MOST = 500;

  /**
   * Returns what is wanted.
   *
   * @throws IllegalArgumentException if a field is missing or out of range
   */
  Wish wish(LocalDate today) {
    List<BudgetJson> moved = needed("targets", targets);
    that(moved.size() <= MOST, "A request has at most %s line items.", MOST);
    return new Wish(
        needed("title", title),
        needed("objective", objective),
        needed("explanation", explanation),
        sprint == null ? MoveDefaults.sprint(today) : sprint.sprint(),
        moved.stream().map(BudgetJson::budget).toList(),
        stages == null ? MoveDefaults.STAGES : stages.stream().map(NewChange::percent).toList(),
        plan == null ? MonitoringPlan.DEFAULT : plan.plan());
  }

  private static Percent percent(BigDecimal percent) {
    try {
      return new Percent(percent.movePointRight(2).intValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("A stage is 0 to 100 percent, to two places.", e);
    }
  }

  private static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("A request needs the field %s.".formatted(field));
    }
    return value;
  }
}
