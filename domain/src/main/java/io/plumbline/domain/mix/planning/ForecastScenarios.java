package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.shared.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Holds scenarios against the plan there is, draw by draw, so that what both share cancels. */
public final class ForecastScenarios {

  private static final double MORE = 1.01;

  private static final double WORST = 0.05;

  private static final int BLOCKS = 16;

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final SpendPlan baseline;
  private final MoveCaps caps;
  private final Batch batch;

  /**
   * @param baseline the plan there is
   * @param caps under which steps are counted
   */
  public ForecastScenarios(
      PlanFrame frame, PlanningDraws draws, SpendPlan baseline, MoveCaps caps, Batch batch) {
    this.frame = frame;
    this.draws = draws;
    this.baseline = baseline;
    this.caps = caps;
    this.batch = batch;
  }

  /**
   * Returns a forecast for each scenario.
   *
   * @throws IllegalArgumentException if one names what the model does not have
   * @throws ArithmeticException if one drives the outcome beyond what numbers hold
   */
  public List<ScenarioForecast> of(List<Scenario> scenarios) {
    return scenarios.stream()
        .map(scenario -> forecast(scenario, ScenarioPlan.of(frame, baseline, scenario)))
        .toList();
  }

  /** Returns the forecast of a plan that is not told by operators. */
  ScenarioForecast of(String name, SpendPlan plan, String words) {
    return forecast(
        new Scenario(name, List.of(), null),
        new ScenarioPlan(plan, Double.POSITIVE_INFINITY),
        words);
  }

  private ScenarioForecast forecast(Scenario scenario, ScenarioPlan plan) {
    return forecast(scenario, plan, scenario.words());
  }

  private ScenarioForecast forecast(Scenario scenario, ScenarioPlan plan, String words) {
    int count = draws.count();
    double[] before = new double[count];
    double[] after = new double[count];
    double[] more = new double[count];
    boolean[] met = new boolean[count];
    SpendPlan further =
        plan.plan()
            .scaledTo(Arrays.stream(plan.plan().totals()).map(money -> money * MORE).toArray());
    List<LaidPlan> laid =
        List.of(
            LaidPlan.of(frame, baseline),
            LaidPlan.of(frame, plan.plan()),
            LaidPlan.of(frame, further));
    int blocks = Math.min(BLOCKS, count);
    batch.run(
        blocks,
        block -> {
          PlanEvaluator evaluator = new PlanEvaluator(frame, draws);
          double[] cells = new double[frame.cells()];
          double[] periods = new double[frame.periods()];
          for (int d = block; d < count; d += blocks) {
            evaluator.load(d);
            before[d] = evaluator.outcome(laid.get(0), cells);
            sum(cells, Double.POSITIVE_INFINITY, periods);
            met[d] =
                scenario.trigger() != null
                    && scenario.trigger().met(Arrays.copyOf(periods, frame.length()));
            evaluator.outcome(laid.get(1), cells);
            after[d] = sum(cells, plan.cap(), periods);
            evaluator.outcome(laid.get(2), cells);
            more[d] = sum(cells, plan.cap(), periods);
            batch.step();
          }
        });
    return told(scenario, plan, words, before, after, more, met);
  }

  /** Adds up geos to periods, none above the cap, and returns the sum of all. */
  private double sum(double[] cells, double cap, double[] periods) {
    int geos = frame.model().geos().size();
    double total = 0;
    for (int t = 0; t < periods.length; t++) {
      periods[t] = 0;
      for (int g = 0; g < geos; g++) {
        periods[t] += cells[t * geos + g];
      }
      periods[t] = Math.min(cap, periods[t]);
      total += periods[t];
    }
    return total;
  }

  private ScenarioForecast told(
      Scenario scenario,
      ScenarioPlan plan,
      String words,
      double[] before,
      double[] after,
      double[] more,
      boolean[] met) {
    if (!Arrays.stream(more).allMatch(Double::isFinite)) {
      throw new ArithmeticException("The outcome is beyond what numbers hold.");
    }
    double[] lift = new double[before.length];
    double[] percent = new double[before.length];
    double[] margin = new double[before.length];
    double spend = plan.plan().total();
    int triggered = 0;
    for (int d = 0; d < lift.length; d++) {
      lift[d] = after[d] - before[d];
      percent[d] = 100 * lift[d] / before[d];
      margin[d] = (more[d] - after[d]) / ((MORE - 1) * spend);
      triggered += met[d] ? 1 : 0;
    }
    double[] losses = Arrays.stream(lift).map(one -> -one).toArray();
    double loss = PairedOutcomes.probability(losses);
    Estimate gain = Summary.of(lift);
    Estimate relative = Summary.of(percent);
    double worst = worst(lift);
    double[] from = baseline.totals();
    double[] to = plan.plan().totals();
    return new ScenarioForecast(
        scenario.name(),
        Summary.of(before),
        Summary.of(after),
        gain,
        relative,
        spend - baseline.total(),
        Summary.of(margin),
        loss,
        worst,
        MoveCaps.moved(from, to),
        caps.steps(from, to),
        scenario.trigger() == null ? null : triggered / (double) lift.length,
        sentence(words, gain, relative, loss, worst),
        TestAnchors.warnings(model(), from, to));
  }

  private ResolvedMixModel model() {
    return frame.model();
  }

  private static double worst(double[] lift) {
    double[] sorted = lift.clone();
    Arrays.sort(sorted);
    int tail = Math.max(1, (int) Math.ceil(WORST * sorted.length));
    return Arrays.stream(sorted, 0, tail).average().orElseThrow();
  }

  private static String sentence(
      String words, Estimate lift, Estimate percent, double loss, double worst) {
    String what =
        words.isEmpty()
            ? "Keeping the plan"
            : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return String.format(
        Locale.ROOT,
        "%s is expected to bring %,.0f %s (90 %%: %,.0f to %,.0f), %+.1f %%; "
            + "it loses with a probability of %.0f %%, and the worst 5 %% of cases bring %,.0f.",
        what,
        Math.abs(lift.mean()),
        lift.mean() < 0 ? "less" : "more",
        lift.interval().lower(),
        lift.interval().upper(),
        percent.mean(),
        100 * loss,
        worst);
  }
}
