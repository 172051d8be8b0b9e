package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.forecast.OutcomeBand;
import io.plumbline.domain.mix.forecast.PlannedSpend;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.NoiseDraws;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Forecasts what will be observed in the coming periods under a plan: every draw's expectation, the
 * trend walked on, with noise of its own.
 */
public final class OutcomeForecaster {

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final ResolvedMixModel model;
  private final int geos;

  private OutcomeForecaster(ComingPeriods coming) {
    this.frame = coming.frame();
    this.draws = coming.draws();
    this.model = frame.model();
    this.geos = model.geos().size();
  }

  /** Returns what is promised of the planned periods. */
  public static Promise of(ComingPeriods coming, SpendPlan plan, Batch batch) {
    ResolvedMixModel model = coming.frame().model();
    List<PlannedSpend> spends = new ArrayList<>();
    for (int m : BudgetOptimizer.paid(model)) {
      spends.add(
          new PlannedSpend(
              model.channels().get(m).spec().channel(),
              Arrays.stream(plan.spend()[m]).mapToObj(money -> Math.round(money * 100)).toList()));
    }
    return new Promise(
        model.window().periods().get(model.window().observed() - 1),
        coming.periods(),
        spends,
        coming.outlook().assumptions(),
        remarks(model),
        new OutcomeForecaster(coming).band(plan, batch));
  }

  private static List<String> remarks(ResolvedMixModel model) {
    int holdout = model.window().holdout();
    return holdout == 0
        ? List.of()
        : List.of(
            ("The model was fitted without the outcome of the last %d periods it holds out, so its"
                    + " trend is older than the data.")
                .formatted(holdout));
  }

  private OutcomeBand band(SpendPlan plan, Batch batch) {
    double[][] outcomes = outcomes(plan, batch);
    return new OutcomeBand(
        Arrays.stream(outcomes).map(Summary::of).toList(), Summary.of(sums(outcomes, Span.ALL)));
  }

  /**
   * Returns what is promised of some periods under a plan and without it, on the same draws and the
   * same noise.
   *
   * @param watched the periods; {@code soon} is how many of them are looked at first
   */
  static MovePromise move(
      ComingPeriods coming,
      SpendPlan before,
      SpendPlan after,
      Span watched,
      int soon,
      Batch batch) {
    OutcomeForecaster forecaster = new OutcomeForecaster(coming);
    double[][] with = forecaster.outcomes(after, batch);
    double[] without = sums(forecaster.outcomes(before, batch), watched);
    double[] whole = sums(with, watched);
    int end = Math.min(with.length, watched.first() + watched.count());
    return new MovePromise(
        coming.periods().subList(watched.first(), end),
        Arrays.stream(with, watched.first(), end).map(Summary::of).toList(),
        Summary.of(sums(with, new Span(watched.first(), soon))),
        Summary.of(whole),
        Summary.of(without),
        Summary.of(PairedOutcomes.difference(whole, without)));
  }

  private static double[] sums(double[][] outcomes, Span span) {
    double[] sums = new double[outcomes[0].length];
    for (int t = 0; t < outcomes.length; t++) {
      if (span.holds(t)) {
        for (int d = 0; d < sums.length; d++) {
          sums[d] += outcomes[t][d];
        }
      }
    }
    return sums;
  }

  /** The outcome of each planned period at each draw, noise included. */
  private double[][] outcomes(SpendPlan plan, Batch batch) {
    LaidPlan laid = LaidPlan.of(frame, plan);
    int count = draws.count();
    double[][] outcomes = new double[frame.length()][count];
    PosteriorDraws all = draws.all();
    int chains = all.chains().chains();
    int each = all.chains().draws();
    batch.run(
        chains,
        chain -> {
          PlanEvaluator evaluator = new PlanEvaluator(frame, draws);
          NoiseDraws noise = new NoiseDraws(model);
          RandomGenerator random = all.noise(chain);
          double[] cells = new double[frame.cells()];
          double[] position = new double[draws.dimension()];
          for (int d = 0; d < count; d++) {
            if (draws.place(d) / each == chain) {
              evaluator.load(d);
              evaluator.outcome(laid, cells);
              draws.read(d, position);
              for (int t = 0; t < frame.length(); t++) {
                outcomes[t][d] = observed(cells, t, position, noise, random);
              }
            }
          }
        });
    return outcomes;
  }

  /** The outcome of a period over all geos, in the KPI's unit. */
  private double observed(
      double[] cells, int t, double[] position, NoiseDraws noise, RandomGenerator random) {
    double sum = 0;
    for (int g = 0; g < geos; g++) {
      double money = model.money()[frame.source(t) * geos + g];
      double people = model.scale().population()[g];
      sum += noise.scattered(position, cells[t * geos + g] / money, people, random);
    }
    return sum;
  }
}
