package io.plumbline.domain.programme;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import java.util.UUID;

/** A stretch of days that is planned as one: by what it is judged and what may be spent in it. */
public record PlanningPeriod(BrandId brand, UUID id, PeriodTerms terms) {

  /** How a plan's spend stands to what the period allows. */
  public enum Standing {
    /** Less than the least that is to be spent. */
    BELOW_FLOOR,
    /** No more than the budget. */
    WITHIN,
    /** More than the budget, no more than the ceiling. */
    ABOVE_BUDGET,
    /** More than may ever be spent. */
    ABOVE_CEILING
  }

  public PlanningPeriod {
    that(terms.findings().isEmpty(), "These are no terms of a period: %s", terms.findings());
  }

  /** Returns how a spend in the whole period, in cents, stands to its constraints. */
  public Standing standing(long cents) {
    Long floor = terms.floorCents();
    Long ceiling = terms.ceilingCents();
    if (cents > terms.budgetCents()) {
      return ceiling == null || cents > ceiling ? Standing.ABOVE_CEILING : Standing.ABOVE_BUDGET;
    }
    return floor != null && cents < floor ? Standing.BELOW_FLOOR : Standing.WITHIN;
  }
}
