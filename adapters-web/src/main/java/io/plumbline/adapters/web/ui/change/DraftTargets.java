package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.change.StandingBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The amounts that a scenario of the planner hands to a new request, in its address: {@code
 * to=TV~88320.00}, a channel's cents a week. A channel of several line items shares its new amount
 * among them as they are now; the last takes what rounding left.
 */
public final class DraftTargets {

  private static final char BETWEEN = '~';

  private DraftTargets() {}

  /** Returns how a channel's amount is told in an address. */
  public static String told(String channel, long cents) {
    return channel + BETWEEN + Cents.plain(cents);
  }

  /** Returns the line items that an address gives another amount. */
  static List<StandingBudget> of(QueryParameters query, List<StandingBudget> now) {
    Map<String, Long> wanted = new LinkedHashMap<>();
    for (String one : query.getParameters("to")) {
      int end = one.lastIndexOf(BETWEEN);
      if (end > 0) {
        OptionalLong cents = Cents.read(one.substring(end + 1));
        cents.ifPresent(amount -> wanted.put(one.substring(0, end), amount));
      }
    }
    List<StandingBudget> targets = new ArrayList<>();
    wanted.forEach(
        (channel, cents) ->
            targets.addAll(
                shared(
                    now.stream().filter(one -> one.channel().value().equals(channel)).toList(),
                    cents)));
    return targets;
  }

  private static List<StandingBudget> shared(List<StandingBudget> items, long cents) {
    long before = items.stream().mapToLong(StandingBudget::cents).sum();
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
