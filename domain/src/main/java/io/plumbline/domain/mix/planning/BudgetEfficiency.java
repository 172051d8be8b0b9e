package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the channels brought over the last thirteen weeks, as a part of what the best mix of as much
 * money would have brought (KPI-04): 1 is the best there was.
 *
 * @param first the first day of the first period
 * @param last the first day of the last one
 * @param spend on all paid channels, in money
 * @param share the mean is the ratio of the two means; the interval is that of the ratio draw by
 *     draw, which passes 1 where a draw likes the plan there was better than the best of the mean
 */
public record BudgetEfficiency(
    LocalDate first, LocalDate last, int periods, double spend, Estimate share) {

  private static final int DAYS = 91;

  /**
   * Compares the money of the last thirteen weeks as it was spent with the best mix, in which no
   * channel gets more than it ever got in as many periods: curves are not trusted beyond what was
   * seen.
   *
   * @param payback how long after the periods what they bring still counts
   */
  public static BudgetEfficiency of(
      ResolvedMixModel model, PosteriorDraws draws, PaybackWindow payback, Batch batch) {
    return course(model, draws, payback, 1, batch).getLast();
  }

  /**
   * Compares the same of the thirteen weeks before, and of those before them.
   *
   * @param spans how many at most; there are fewer where the window is shorter, and none from
   *     before thirteen weeks in which nothing was spent: no mix of nothing is better
   * @return at least the last, oldest first
   */
  public static List<BudgetEfficiency> course(
      ResolvedMixModel model, PosteriorDraws draws, PaybackWindow payback, int spans, Batch batch) {
    int length = DAYS / model.spec().granularity().days();
    PlanningDraws own = new PlanningDraws(model, draws, draws.count(), batch);
    PlanFrame last = EfficiencyMeasures.frame(model, length, payback);
    List<BudgetEfficiency> course = new ArrayList<>(List.of(over(last, own, batch)));
    int from = last.from() - length;
    while (course.size() < spans && from >= 0) {
      PlanFrame before = new PlanFrame(model, from, length, last.periods() - last.length());
      if (spend(before) == 0) {
        break;
      }
      course.addFirst(over(before, own, batch));
      from -= length;
    }
    return List.copyOf(course);
  }

  private static double spend(PlanFrame frame) {
    return Arrays.stream(BudgetOptimizer.paid(frame.model()))
        .mapToDouble(frame.reference()::total)
        .sum();
  }

  private static BudgetEfficiency over(PlanFrame frame, PlanningDraws own, Batch batch) {
    ResolvedMixModel model = frame.model();
    SpendPlan plan = frame.reference();
    int[] places = BudgetOptimizer.paid(model);
    double spend = spend(frame);
    List<SpendLimit> limits = new ArrayList<>();
    for (int m : places) {
      limits.add(
          new SpendLimit.Between(
              model.channels().get(m).spec().channel(), 0, most(model, m, frame.length())));
    }
    BudgetOptimizer optimizer = new BudgetOptimizer(frame, own, plan, batch);
    Allocation best =
        switch (optimizer.optimise(AllocationRequest.budget(spend, limits))) {
          case BudgetOptimizer.Outcome.Found(var found) -> found;
          case BudgetOptimizer.Outcome.Infeasible(var binding) ->
              throw new IllegalStateException("What was spent is out of bounds: " + binding);
        };
    double[] none = plan.totals();
    double[] mixed = plan.totals();
    for (int i = 0; i < places.length; i++) {
      none[places[i]] = 0;
      mixed[places[i]] = best.moves().get(i).after() / 100.0;
    }
    PairedOutcomes outcomes =
        PairedOutcomes.of(
            frame, own, List.of(plan.scaledTo(none), plan, plan.scaledTo(mixed)), batch);
    double[] actual = outcomes.gain(1, 0);
    List<LocalDate> days = model.window().periods();
    return new BudgetEfficiency(
        days.get(frame.from()),
        days.get(frame.from() + frame.length() - 1),
        frame.length(),
        spend,
        share(actual, best.kept() ? actual : outcomes.gain(2, 0)));
  }

  /**
   * Returns the part of {@code best} that {@code actual} is, over draws of both. A draw in which
   * even the best brings nothing has lost nothing: it counts as 1.
   */
  public static Estimate share(double[] actual, double[] best) {
    that(actual.length == best.length, "Both are told of the same draws.");
    double[] shares = new double[actual.length];
    Arrays.setAll(shares, d -> best[d] > 0 ? actual[d] / best[d] : 1);
    Estimate byDraw = Summary.of(shares);
    double reached = Arrays.stream(actual).sum();
    double there = Arrays.stream(best).sum();
    double mean = there > 0 ? Math.min(1, reached / there) : 1;
    return new Estimate(mean, byDraw.sd(), byDraw.median(), byDraw.interval());
  }

  /** The most that channel {@code m} got in so many periods in a row. */
  private static double most(ResolvedMixModel model, int m, int length) {
    double[] spend = model.channels().get(m).spend();
    int geos = model.geos().size();
    int periods = model.window().observed();
    double[] sums = new double[periods + 1];
    for (int t = 0; t < periods; t++) {
      sums[t + 1] = sums[t];
      for (int g = 0; g < geos; g++) {
        sums[t + 1] += spend[t * geos + g];
      }
    }
    double most = 0;
    for (int t = length; t <= periods; t++) {
      most = Math.max(most, sums[t] - sums[t - length]);
    }
    // the cents of the plan may round up
    return most + 0.01;
  }
}
