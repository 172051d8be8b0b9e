package io.plumbline.domain.change;

import io.plumbline.domain.ledger.Fact;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fact that somebody said what a brand's line items spend a week.
 *
 * @param id of the statement
 * @param currency the ISO code of the money
 */
public record BudgetsStated(String id, String currency, List<StandingBudget> budgets, String reason)
    implements Fact {

  public BudgetsStated {
    budgets = List.copyOf(budgets);
  }

  @Override
  public Kind kind() {
    return Kind.BUDGETS_STATED;
  }

  @Override
  public String subject() {
    return id;
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("currency", currency);
    details.put("reason", reason);
    for (StandingBudget budget : budgets) {
      details.put(
          "%s | %s".formatted(budget.channel().value(), budget.item()), "" + budget.cents());
    }
    return details;
  }

  @Override
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d line items spend %.2f %s a week: %s",
        budgets.size(),
        budgets.stream().mapToLong(StandingBudget::cents).sum() / 100.0,
        currency,
        reason);
  }
}
