package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.forecast.OutcomeBand;
import io.plumbline.domain.mix.forecast.PlannedSpend;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.NoiseDraws;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.shared.Estimate;
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
    LaidPlan laid = LaidPlan.of(frame, plan);
    int count = draws.count();
    double[][] outcomes = new double[frame.length()][count];
    double[] totals = new double[count];
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
                totals[d] += outcomes[t][d];
              }
            }
          }
        });
    List<Estimate> periods = Arrays.stream(outcomes).map(Summary::of).toList();
    return new OutcomeBand(periods, Summary.of(totals));
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
