package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.mix.planning.search.AllocationSearch.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the best allocation of money to channels over a frame, proves how good it is, and says what
 * it would bring on paired draws. Flighting, season, prices and the split over geos are the
 * frame's.
 */
public final class BudgetOptimizer {

  /** How many responses of cells an evaluation may take: draws are thinned to keep to it. */
  private static final long SEPARABLE = 8_000_000;

  /** The same where boxes have to be split, and there are many evaluations. */
  private static final long ENTANGLED = 250_000;

  private static final int FEWEST = 100;

  /** Targets are met up to the gap of the search. */
  private static final double NEARLY = 0.999;

  /** How it ended. */
  public sealed interface Outcome {

    /** The best allocation. */
    record Found(Allocation allocation) implements Outcome {}

    /** The limits leave no room: which ones. */
    record Infeasible(List<String> limits) implements Outcome {
      public Infeasible {
        limits = List.copyOf(limits);
      }
    }
  }

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final SpendPlan plan;
  private final Batch batch;
  private final int[] places;

  /**
   * @param draws what gains are told from; the search takes as many of them as it has time for
   * @param plan the plan there is, whose flighting is kept
   */
  public BudgetOptimizer(PlanFrame frame, PlanningDraws draws, SpendPlan plan, Batch batch) {
    this.frame = frame;
    this.draws = draws;
    this.plan = plan;
    this.batch = batch;
    this.places = paid(frame.model());
  }

  /** Returns the channels whose spend can be planned. */
  static int[] paid(ResolvedMixModel model) {
    return IntStream.range(0, model.channels().size())
        .filter(m -> model.channels().get(m).spec().paid())
        .toArray();
  }

  /** Returns the best allocation; with a target a channel may spend twice what all spend now. */
  public Outcome optimise(AllocationRequest request) {
    double[] current = Arrays.stream(places).mapToDouble(plan::total).toArray();
    double now = Arrays.stream(current).sum();
    double most = request.goal() instanceof AllocationGoal.Budget(double money) ? money : 2 * now;
    SpendBounds bounds = new SpendBounds(frame, places, plan, request.limits(), most);
    double total =
        request.goal() instanceof AllocationGoal.Budget(double money)
            ? Cents.of(money) / 100.0
            : Arrays.stream(bounds.least()).sum();
    List<String> conflicts = bounds.conflicts(total);
    if (!conflicts.isEmpty()) {
      return new Outcome.Infeasible(conflicts);
    }
    MixReturns returns = returns();
    Found found =
        new BestAmounts(returns, bounds, request.measure(), current).reach(request.goal());
    List<String> missed = missed(request.goal(), found);
    return missed.isEmpty()
        ? new Outcome.Found(told(request, returns, bounds, current, found))
        : new Outcome.Infeasible(missed);
  }

  /** Returns which target is out of reach, and what is within it; empty if it was met. */
  private static List<String> missed(AllocationGoal goal, Found found) {
    double spent = Arrays.stream(found.amounts()).sum();
    return switch (goal) {
      case AllocationGoal.Outcome(double outcome) when found.value() < outcome * NEARLY ->
          List.of("an outcome of %s: %s at most".formatted(outcome, found.value()));
      case AllocationGoal.Roi(double roi) when found.value() < roi * spent * NEARLY ->
          List.of("a return of %s: %s at most".formatted(roi, found.value() / spent));
      default -> List.of();
    };
  }

  private MixReturns returns() {
    ResolvedMixModel model = frame.model();
    boolean entangled = model.scale().multiplicative() || !model.halos().isEmpty();
    long each = (long) model.channels().size() * frame.cells();
    long affordable = Math.max(FEWEST, (entangled ? ENTANGLED : SEPARABLE) / each);
    PosteriorDraws all = draws.all();
    PlanningDraws own =
        affordable >= draws.count()
            ? draws
            : new PlanningDraws(model, all, (int) affordable, batch);
    return new MixReturns(frame, own, places, plan, MixReturns.mean(own), batch);
  }

  private Allocation told(
      AllocationRequest request,
      MixReturns returns,
      SpendBounds bounds,
      double[] current,
      Found found) {
    long[] before = cents(current);
    long[] after = cents(found.amounts());
    boolean sameBudget = Arrays.stream(before).sum() == Arrays.stream(after).sum();
    boolean allowed = request.goal() instanceof AllocationGoal.Budget && sameBudget;
    for (int i = 0; i < current.length; i++) {
      allowed &= current[i] >= bounds.least()[i] && current[i] <= bounds.most()[i];
    }
    double reached = request.measure().of(returns.gains(Cents.money(after)));
    double there = request.measure().of(returns.gains(Cents.money(before)));
    boolean kept = allowed && there >= reached;
    long[] best = kept ? before : after;
    double[] slopes = new double[current.length];
    returns.evaluate(Cents.money(best), slopes);
    List<Allocation.Move> moves = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      moves.add(
          new Allocation.Move(
              frame.model().channels().get(places[i]).spec().channel(),
              before[i],
              best[i],
              slopes[i],
              bounds.binding(i, best[i] / 100.0)));
    }
    double value = Math.max(found.value(), kept ? there : Double.NEGATIVE_INFINITY);
    OptimalityCertificate certificate =
        new OptimalityCertificate(
            returns.concave() && request.measure() == RiskMeasure.MEAN,
            found.price(),
            found.residual(),
            value,
            Math.max(found.upper(), value),
            Math.max(0, found.upper() - value) / Math.abs(value),
            returns.draws());
    double efficiency = sameBudget ? Math.min(1, there / Math.max(reached, there)) : Double.NaN;
    return paired(request, moves, before, best, kept, efficiency, certificate);
  }

  private static long[] cents(double[] amounts) {
    return Cents.rounded(amounts, Cents.of(Arrays.stream(amounts).sum()));
  }

  private SpendPlan planned(double[] amounts) {
    double[] totals = plan.totals();
    for (int i = 0; i < places.length; i++) {
      totals[places[i]] = amounts[i];
    }
    return plan.scaledTo(totals);
  }

  private Allocation paired(
      AllocationRequest request,
      List<Allocation.Move> moves,
      long[] before,
      long[] best,
      boolean kept,
      double efficiency,
      OptimalityCertificate certificate) {
    List<double[]> way = way(request.caps(), before, best);
    List<SpendPlan> plans = new ArrayList<>();
    plans.add(planned(Cents.money(before)));
    way.forEach(amounts -> plans.add(planned(amounts)));
    plans.add(planned(Cents.money(best)));
    PairedOutcomes outcomes = PairedOutcomes.of(frame, draws, plans, batch);
    List<Allocation.Stage> stages = new ArrayList<>();
    double[] last = Cents.money(before);
    for (int s = 0; s < way.size(); s++) {
      double[] gain = outcomes.gain(s + 1, 0);
      stages.add(
          new Allocation.Stage(
              Arrays.stream(way.get(s)).mapToObj(Cents::of).toList(),
              MoveCaps.moved(last, way.get(s)),
              Summary.of(gain),
              PairedOutcomes.probability(gain)));
      last = way.get(s);
    }
    double[] gain = outcomes.gain(plans.size() - 1, 0);
    return new Allocation(
        moves,
        Arrays.stream(best).sum(),
        Summary.of(outcomes.of(0)),
        Summary.of(outcomes.of(plans.size() - 1)),
        Summary.of(gain),
        PairedOutcomes.probability(gain),
        RiskMeasure.WORST_TENTH.of(gain),
        kept,
        efficiency,
        certificate,
        stages);
  }

  /** Equal steps from one allocation to another, the last one there, each in whole cents. */
  private static List<double[]> way(MoveCaps caps, long[] before, long[] best) {
    double[] from = Cents.money(before);
    double[] to = Cents.money(best);
    int steps = caps.steps(from, to);
    List<double[]> way = new ArrayList<>();
    for (int s = 1; s <= steps; s++) {
      double part = s / (double) steps;
      double[] amounts = new double[from.length];
      Arrays.setAll(amounts, i -> from[i] + part * (to[i] - from[i]));
      way.add(s == steps ? to : Cents.money(cents(amounts)));
    }
    return way;
  }
}
