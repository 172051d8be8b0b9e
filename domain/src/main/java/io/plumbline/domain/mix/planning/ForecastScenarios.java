package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.shared.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds scenarios against the plan there is, draw by draw, so that what both share cancels. */
public final class ForecastScenarios {

  private static final double MORE = 1.01;

  private static final double WORST = 0.05;

  private static final int BLOCKS = 16;

  private static final double ANY = Double.POSITIVE_INFINITY;

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final SpendPlan baseline;
  private final MoveCaps caps;
  private final Batch batch;
  private final double[] before;
  private final double[] unspent;
  private final double[][] course;

  /**
   * Asks the plan there is once, for all scenarios that will be held against it.
   *
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
    this.before = new double[draws.count()];
    this.unspent = new double[draws.count()];
    this.course = new double[draws.count()][frame.length()];
    LaidPlan now = LaidPlan.of(frame, baseline);
    LaidPlan nothing =
        LaidPlan.of(frame, SpendPlan.of(new double[baseline.spend().length][frame.length()]));
    each(
        (evaluator, d, periods) -> {
          before[d] = evaluator.outcome(now, ANY, periods);
          System.arraycopy(periods, 0, course[d], 0, frame.length());
          unspent[d] = evaluator.outcome(nothing, ANY, periods);
        });
  }

  /**
   * A scenario's forecast, and what it is summed up from.
   *
   * @param lift what it brings more, draw by draw; not to be changed
   * @param now what the money of the plan there is brings
   * @param then what the scenario's money brings
   */
  @SuppressWarnings("ArrayRecordComponent") // draws; compared by nobody
  public record Told(ScenarioForecast forecast, double[] lift, Returns now, Returns then) {}

  /**
   * What planned money brings against spending none of it.
   *
   * @param roi absent where nothing is spent
   */
  public record Returns(double spend, Estimate incremental, @Nullable Estimate roi) {}

  /**
   * Returns a forecast for each scenario.
   *
   * @throws IllegalArgumentException if one names what the model does not have
   */
  public List<ScenarioForecast> of(List<Scenario> scenarios) {
    return scenarios.stream().map(scenario -> told(scenario).forecast()).toList();
  }

  /**
   * Returns all there is to say of a scenario.
   *
   * @throws IllegalArgumentException if it names what the model does not have
   */
  public Told told(Scenario scenario) {
    return told(scenario, ScenarioPlan.of(frame, baseline, scenario), scenario.words());
  }

  /** Returns all there is to say of a plan that is not told by operators. */
  Told told(String name, SpendPlan plan, String words) {
    return told(new Scenario(name, List.of(), null), new ScenarioPlan(plan, ANY), words);
  }

  private Told told(Scenario scenario, ScenarioPlan plan, String words) {
    int count = draws.count();
    double[] after = new double[count];
    double[] more = new double[count];
    SpendPlan further =
        plan.plan()
            .scaledTo(Arrays.stream(plan.plan().totals()).map(money -> money * MORE).toArray());
    SpendPlan none = plan.plan().scaledTo(new double[plan.plan().spend().length]);
    LaidPlan then = LaidPlan.of(frame, plan.plan());
    LaidPlan beyond = LaidPlan.of(frame, further);
    LaidPlan nothing = LaidPlan.of(frame, none);
    boolean shifted = !none.shifts().isEmpty() || plan.cap() < ANY;
    double[] without = shifted ? new double[count] : unspent;
    each(
        (evaluator, d, periods) -> {
          after[d] = evaluator.outcome(then, plan.cap(), periods);
          more[d] = evaluator.outcome(beyond, plan.cap(), periods);
          if (shifted) {
            without[d] = evaluator.outcome(nothing, plan.cap(), periods);
          }
        });
    return new Told(
        forecast(scenario, plan, words, after, more),
        PairedOutcomes.difference(after, before),
        returns(baseline.total(), before, unspent),
        returns(plan.plan().total(), after, without));
  }

  private static Returns returns(double spend, double[] with, double[] without) {
    double[] incremental = PairedOutcomes.difference(with, without);
    return new Returns(
        spend,
        Summary.of(incremental),
        spend > 0
            ? Summary.of(Arrays.stream(incremental).map(one -> one / spend).toArray())
            : null);
  }

  /** What is done with a draw. */
  private interface Visit {
    void at(PlanEvaluator evaluator, int d, double[] periods);
  }

  private void each(Visit visit) {
    int blocks = Math.min(BLOCKS, draws.count());
    batch.run(
        blocks,
        block -> {
          PlanEvaluator evaluator = new PlanEvaluator(frame, draws);
          double[] periods = new double[frame.periods()];
          for (int d = block; d < draws.count(); d += blocks) {
            evaluator.load(d);
            visit.at(evaluator, d, periods);
          }
        });
  }

  private ScenarioForecast forecast(
      Scenario scenario, ScenarioPlan plan, String words, double[] after, double[] more) {
    double[] lift = PairedOutcomes.difference(after, before);
    double[] percent = new double[before.length];
    double[] margin = new double[before.length];
    double spend = plan.plan().total();
    int triggered = 0;
    for (int d = 0; d < lift.length; d++) {
      percent[d] = 100 * lift[d] / before[d];
      margin[d] = (more[d] - after[d]) / ((MORE - 1) * spend);
      triggered += scenario.trigger() != null && scenario.trigger().met(course[d]) ? 1 : 0;
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
