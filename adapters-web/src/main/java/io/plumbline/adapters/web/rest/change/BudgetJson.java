package io.plumbline.adapters.web.rest.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line item spends a week, given and taken.
 *
 * @param item left out where the channel is not divided
 * @param cents a week, whole
 */
public record BudgetJson(@Nullable String channel, @Nullable String item, @Nullable Long cents) {

  static BudgetJson from(StandingBudget budget) {
    return new BudgetJson(budget.channel().value(), budget.item(), budget.cents());
  }

  static List<BudgetJson> from(List<StandingBudget> budgets) {
    return budgets.stream().map(BudgetJson::from).toList();
  }

  /**
   * Returns the budget.
   *
   * @throws IllegalArgumentException if a field is missing or out of range
   */
  StandingBudget budget() {
    String name = channel;
    Long money = cents;
    if (name == null || money == null) {
      throw new IllegalArgumentException("A line item has a channel and its cents a week.");
    }
    that(item == null || item.length() <= 120, "A line item's name has at most 120 characters.");
    return new StandingBudget(
        new ChannelId(name), item == null ? StandingBudget.WHOLE : item, money);
  }
}
