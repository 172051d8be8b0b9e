package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.change.StandingBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a scenario of the planner hands to a new request, in its address: {@code by=TV~-2450.00}, by
 * how much a channel changes a week. It is added to what the channel's budget is: the planner
 * counts from what the model projects, and budgets may be stated otherwise. A channel of several
 * line items shares its new amount among them as they are now; the last takes what rounding left.
 */
public final class DraftTargets {

  private static final char BETWEEN = '~';
  private static final String LESS = "-";

  private DraftTargets() {}

  /** Returns how a channel's change is told in an address. */
  public static String told(String channel, long cents) {
    return channel + BETWEEN + (cents < 0 ? LESS : "") + Cents.plain(Math.abs(cents));
  }

  /** Returns the line items that an address changes. */
  static List<StandingBudget> of(QueryParameters query, List<StandingBudget> now) {
    Map<String, Long> wanted = new LinkedHashMap<>();
    for (String one : query.getParameters("by")) {
      int end = one.lastIndexOf(BETWEEN);
      if (end > 0) {
        String amount = one.substring(end + 1);
        boolean less = amount.startsWith(LESS);
        OptionalLong cents = Cents.read(less ? amount.substring(1) : amount);
        cents.ifPresent(change -> wanted.put(one.substring(0, end), less ? -change : change));
      }
    }
    List<StandingBudget> targets = new ArrayList<>();
    wanted.forEach(
        (channel, change) ->
            targets.addAll(
                changed(
                    now.stream().filter(one -> one.channel().value().equals(channel)).toList(),
                    change)));
    return targets;
  }

  private static List<StandingBudget> changed(List<StandingBudget> items, long change) {
    long before = items.stream().mapToLong(StandingBudget::cents).sum();
    long cents = Math.max(0, before + change);
    List<StandingBudget> targets = new ArrayList<>();
    long left = cents;
    for (int i = 0; i < items.size(); i++) {
      StandingBudget one = items.get(i);
      long own =
          i == items.size() - 1
              ? left
              : before == 0
                  ? cents / items.size()
                  : Math.min(left, Math.round(cents * (one.cents() / (double) before)));
      left -= own;
      targets.add(new StandingBudget(one.channel(), one.item(), own));
    }
    return targets;
  }
}
