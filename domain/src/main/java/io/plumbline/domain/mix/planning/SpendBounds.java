package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bounds of each varying channel's amount, and which limit set each. */
final class SpendBounds {

  private static final String NOTHING = "no less than nothing";

  private final PlanFrame frame;
  private final int[] places;
  private final double[] least;
  private final double[] most;
  private final String[] leastBy;
  private final String[] mostBy;

  /**
   * @param most what a channel may spend where no limit says
   */
  SpendBounds(PlanFrame frame, int[] places, SpendPlan plan, List<SpendLimit> limits, double most) {
    this.frame = frame;
    this.places = places;
    this.least = new double[places.length];
    this.most = new double[places.length];
    this.leastBy = new String[places.length];
    this.mostBy = new String[places.length];
    Arrays.fill(this.most, most);
    Arrays.fill(leastBy, NOTHING);
    Arrays.fill(mostBy, "the whole budget");
    for (SpendLimit limit : limits) {
      int i = place(limit);
      double now = plan.total(places[i]);
      switch (limit) {
        case SpendLimit.Between(var _, double low, double high) -> bind(i, low, high, limit);
        case SpendLimit.Multiple(var _, double low, double high) ->
            bind(i, low * now, high * now, limit);
        case SpendLimit.Capacity(var _, double high) -> bind(i, 0, high, limit);
        case SpendLimit.MinimumReach(var _, double reach) ->
            bind(
                i,
                reach * frame.length() / shownPerMoney(places[i], plan),
                Double.POSITIVE_INFINITY,
                limit);
        case SpendLimit.Fatigue(var _, double multiple) ->
            bind(i, 0, multiple * highest(places[i]) / peakPerMoney(places[i], plan), limit);
      }
    }
  }

  private int place(SpendLimit limit) {
    ResolvedMixModel model = frame.model();
    for (int i = 0; i < places.length; i++) {
      if (model.channels().get(places[i]).spec().channel().equals(limit.channel())) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "%s is no channel whose spend is planned.".formatted(limit.channel()));
  }

  private void bind(int i, double low, double high, SpendLimit limit) {
    if (low > least[i]) {
      least[i] = low;
      leastBy[i] = limit.label();
    }
    if (high < most[i]) {
      most[i] = high;
      mostBy[i] = limit.label();
    }
  }

  private double[] exposurePerMoney(int m, SpendPlan plan) {
    double[] lines = new SpendLines(frame, new int[] {m}, plan).perMoney(m);
    double shown = Arrays.stream(lines).sum();
    that(shown > 0, "Nothing is known of what money buys on %s.", channel(m).name());
    return lines;
  }

  private ResolvedChannel channel(int m) {
    return frame.model().channels().get(m);
  }

  /** What one unit of money shows over the planned periods, in people or impressions. */
  private double shownPerMoney(int m, SpendPlan plan) {
    double[] lines = exposurePerMoney(m, plan);
    double[] people = frame.model().scale().population();
    double shown = 0;
    for (int i = 0; i < lines.length; i++) {
      shown += lines[i] * channel(m).exposureUnit() * people[i % people.length];
    }
    return shown;
  }

  private double peakPerMoney(int m, SpendPlan plan) {
    return Arrays.stream(exposurePerMoney(m, plan)).max().orElseThrow();
  }

  private double highest(int m) {
    int seen = channel(m).history() + frame.model().window().observed();
    return Arrays.stream(channel(m).exposure(), 0, seen * frame.model().geos().size())
        .max()
        .orElseThrow();
  }

  double[] least() {
    return least;
  }

  double[] most() {
    return most;
  }

  /** Returns which limit sets the bound that {@code amount} stands at; empty if at none. */
  String binding(int i, double amount) {
    double near = 1e-6 * Math.max(1, Math.abs(amount));
    if (amount <= least[i] + near && !leastBy[i].equals(NOTHING)) {
      return leastBy[i];
    }
    return amount >= most[i] - near ? mostBy[i] : "";
  }

  /** Returns the limits that leave no room for {@code total}; empty if there is some. */
  List<String> conflicts(double total) {
    List<String> conflicts = new ArrayList<>();
    for (int i = 0; i < least.length; i++) {
      if (least[i] > most[i]) {
        conflicts.add("%s against %s".formatted(leastBy[i], mostBy[i]));
      }
    }
    if (!conflicts.isEmpty()) {
      return conflicts;
    }
    double slack = 1e-9 * Math.max(1, total);
    if (Arrays.stream(least).sum() > total + slack) {
      for (int i = 0; i < least.length; i++) {
        if (least[i] > 0) {
          conflicts.add(leastBy[i]);
        }
      }
    } else if (Arrays.stream(most).sum() < total - slack) {
      conflicts.addAll(Arrays.asList(mostBy));
    }
    return conflicts;
  }
}
