package io.plumbline.adapters.web.rest.change;

import java.util.List;

/**
 * What a brand's line items spend a week.
 *
 * @param stated whether somebody said so, or Plumbline set it; else they are the model's projection
 */
public record BudgetsJson(boolean stated, List<BudgetJson> budgets) {}
