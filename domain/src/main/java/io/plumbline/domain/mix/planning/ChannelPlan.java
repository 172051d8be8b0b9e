package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a paid channel spends in each planned period, before and after a scenario.
 *
 * @param before in cents
 * @param after in cents
 */
public record ChannelPlan(ChannelId channel, List<Long> before, List<Long> after) {

  public ChannelPlan {
    before = List.copyOf(before);
    after = List.copyOf(after);
    that(
        before.size() == after.size(),
        "%s is planned for %s and %s periods.",
        channel,
        before.size(),
        after.size());
  }

  /** Returns each paid channel's plan; the channels of a period add up to its spend, rounded. */
  static List<ChannelPlan> of(PlanFrame frame, SpendPlan before, SpendPlan after) {
    int[] places = BudgetOptimizer.paid(frame.model());
    List<List<Long>> was = cents(places, before, frame.length());
    List<List<Long>> becomes = cents(places, after, frame.length());
    List<ChannelPlan> plans = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      ChannelId channel = frame.model().channels().get(places[i]).spec().channel();
      plans.add(new ChannelPlan(channel, was.get(i), becomes.get(i)));
    }
    return plans;
  }

  private static List<List<Long>> cents(int[] places, SpendPlan plan, int periods) {
    List<List<Long>> cents = new ArrayList<>();
    for (int m : places) {
      cents.add(new ArrayList<>());
    }
    double[] amounts = new double[places.length];
    for (int t = 0; t < periods; t++) {
      double total = 0;
      for (int i = 0; i < places.length; i++) {
        amounts[i] = plan.spend()[places[i]][t];
        total += amounts[i];
      }
      long[] rounded = Cents.rounded(amounts, Cents.of(total));
      for (int i = 0; i < places.length; i++) {
        cents.get(i).add(rounded[i]);
      }
    }
    return cents;
  }
}
