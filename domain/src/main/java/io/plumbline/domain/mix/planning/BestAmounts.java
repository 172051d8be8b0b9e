package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.planning.search.AllocationSearch;
import io.plumbline.domain.mix.planning.search.AllocationSearch.Effort;
import io.plumbline.domain.mix.planning.search.AllocationSearch.Found;
import io.plumbline.domain.mix.planning.search.BudgetBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The best amounts for a goal, by the mean or by the mean of the worst tenth of the draws. */
final class BestAmounts {

  /** How often the draws that are the worst are looked up anew. */
  private static final int ROUNDS = 40;

  /** Draws that tell roughly where the best amounts are. */
  private static final int FEW = 300;

  private static final double ENOUGH = 1e-3;

  private static final Effort ROUGH = new Effort(16, 2e-3, 10, 100);

  private final MixReturns returns;
  private final SpendBounds bounds;
  private final RiskMeasure measure;
  private final double[] current;

  /**
   * @param current amounts that the result must not be worse than, where they are allowed
   */
  BestAmounts(MixReturns returns, SpendBounds bounds, RiskMeasure measure, double[] current) {
    this.returns = returns;
    this.bounds = bounds;
    this.measure = measure;
    this.current = current;
  }

  /** Returns the best amounts; empty bounds must have been ruled out for a budget. */
  Found reach(AllocationGoal goal) {
    return switch (goal) {
      case AllocationGoal.Budget(double money) -> forBudget(money, Effort.DEFAULT);
      case AllocationGoal.MarginalRoi(double price) -> forPrice(price);
      case AllocationGoal.Outcome(double outcome) ->
          forBudget(leastBudget(outcome), Effort.DEFAULT);
      case AllocationGoal.Roi(double roi) -> forBudget(mostBudget(roi), Effort.DEFAULT);
    };
  }

  private Found forBudget(double money, Effort effort) {
    BudgetBox box = new BudgetBox(bounds.least(), bounds.most(), money);
    if (measure == RiskMeasure.WORST_TENTH) {
      return worstTenth(box, effort);
    }
    List<double[]> starts = new ArrayList<>(List.of(current));
    if (returns.separable() && !returns.concave() && returns.draws() > FEW) {
      double[] weights = new double[returns.draws()];
      int stride = weights.length / FEW;
      for (int d = 0; d < weights.length; d += stride) {
        weights[d] = 1;
      }
      double sum = Arrays.stream(weights).sum();
      Arrays.setAll(weights, d -> weights[d] / sum);
      starts.add(
          AllocationSearch.of(returns.weighted(weights), box, List.of(current), ROUGH).amounts());
    }
    return AllocationSearch.of(returns, box, starts, effort);
  }

  /**
   * The mean of the worst tenth is the least mean over weightings of the draws that give none more
   * than ten times its share. So the most that any one such weighting allows bounds it from above;
   * averaging the weightings that were the worst leads to one that allows no more than is reached.
   */
  private Found worstTenth(BudgetBox box, Effort effort) {
    double[] weights = measure.weights(returns.gains(box.nearest(current, ones())));
    @Nullable Found best = null;
    double upper = Double.POSITIVE_INFINITY;
    double value = Double.NEGATIVE_INFINITY;
    double[] start = current;
    for (int round = 1; round <= ROUNDS; round++) {
      Found found =
          AllocationSearch.of(
              returns.weighted(weights), box, List.of(start), round == 1 ? effort : ROUGH);
      upper = Math.min(upper, found.upper());
      for (double[] amounts : List.of(found.amounts(), start)) {
        double reached = box.contains(amounts) ? measure.of(returns.gains(amounts)) : value;
        if (reached > value) {
          value = reached;
          best = found(found, amounts);
        }
      }
      if (upper - value <= ENOUGH * Math.abs(value)) {
        break;
      }
      double[] worst = measure.weights(returns.gains(found.amounts()));
      for (int d = 0; d < weights.length; d++) {
        weights[d] += (worst[d] - weights[d]) / (round + 1);
      }
      start = found.amounts();
    }
    Found last = Objects.requireNonNull(best);
    return new Found(
        last.amounts(),
        value,
        Math.max(upper, value),
        last.slopes(),
        last.price(),
        last.residual());
  }

  private static Found found(Found of, double[] amounts) {
    return new Found(amounts, of.value(), of.upper(), of.slopes(), of.price(), of.residual());
  }

  private double[] ones() {
    double[] ones = new double[current.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private Found forPrice(double price) {
    int last = current.length;
    double[] least = Arrays.copyOf(bounds.least(), last + 1);
    double[] most = Arrays.copyOf(bounds.most(), last + 1);
    double all = Arrays.stream(bounds.most()).sum();
    double needed = Arrays.stream(bounds.least()).sum();
    most[last] = all - needed;
    double[] start = Arrays.copyOf(current, last + 1);
    start[last] = all - Arrays.stream(current).sum();
    Found found =
        AllocationSearch.of(
            new WithReserve(returns, price),
            new BudgetBox(least, most, all),
            List.of(start),
            Effort.DEFAULT);
    double kept = price * found.amounts()[last];
    return new Found(
        Arrays.copyOf(found.amounts(), last),
        found.value() - kept,
        found.upper() - kept,
        Arrays.copyOf(found.slopes(), last),
        found.price(),
        found.residual());
  }

  /** The least budget that brings {@code outcome}; all there may be if none does. */
  private double leastBudget(double outcome) {
    double low = Arrays.stream(bounds.least()).sum();
    double high = Arrays.stream(bounds.most()).sum();
    if (forBudget(low, ROUGH).value() >= outcome) {
      return low;
    }
    for (int step = 0; step < 30 && high - low > 1e-5 * high; step++) {
      double middle = 0.5 * (low + high);
      if (forBudget(middle, ROUGH).value() >= outcome) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The most that can be spent at a return; the least there may be if none reaches it. */
  private double mostBudget(double roi) {
    double least = Arrays.stream(bounds.least()).sum();
    double most = Arrays.stream(bounds.most()).sum();
    int steps = 16;
    double above = most;
    for (int k = steps; k >= 1; k--) {
      double budget = least + (most - least) * k / steps;
      if (forBudget(budget, ROUGH).value() >= roi * budget) {
        return k == steps ? most : between(budget, above, roi);
      }
      above = budget;
    }
    return between(least, above, roi);
  }

  private double between(double reached, double missed, double roi) {
    double low = reached;
    double high = missed;
    for (int step = 0; step < 25 && high - low > 1e-5 * high; step++) {
      double middle = 0.5 * (low + high);
      if (forBudget(middle, ROUGH).value() >= roi * middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
