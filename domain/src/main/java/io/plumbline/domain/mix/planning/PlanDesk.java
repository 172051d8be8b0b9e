package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.Recent;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run opened for planning: the coming periods, the plan there is for them, and answers to what
 * would come of another. Whoever asks, command line, REST or page, asks here and so gets the same
 * numbers. Nothing of it changes, so that several people may ask at once; what was asked last is
 * not computed again.
 */
public final class PlanDesk {

  private static final int REMEMBERED = 16;

  private final ComingPeriods coming;
  private final SpendPlan plan;
  private final Batch batch;
  private final ForecastScenarios forecasts;
  private final Recent<Scenario, ForecastScenarios.Told> told = new Recent<>(REMEMBERED);
  private final Recent<Scenario, LiftSplit> splits = new Recent<>(REMEMBERED);
  private final Recent<Scenario, Promise> promises = new Recent<>(REMEMBERED);
  private final MoveCaps caps = MoveCaps.DEFAULT;

  /**
   * A channel that money can be planned for.
   *
   * @param current its spend a planned period, on average, in the plan there is
   * @param lowest its lowest spend in a period of the fit's window
   * @param highest its highest
   */
  public record Seat(ChannelId channel, double current, double lowest, double highest) {}

  private PlanDesk(ComingPeriods coming, SpendPlan plan, Batch batch) {
    this.coming = coming;
    this.plan = plan;
    this.batch = batch;
    this.forecasts = new ForecastScenarios(coming.frame(), coming.draws(), plan, caps, batch);
  }

  /** Opens a fit for planning, with nothing stated of its controls. */
  public static PlanDesk open(
      ResolvedMixModel model,
      PosteriorDraws draws,
      HolidayCalendar holidays,
      int planned,
      PaybackWindow window,
      Map<ChannelId, Double> stated,
      Batch batch) {
    return open(model, draws, holidays, planned, window, stated, Map.of(), batch);
  }

  /**
   * Opens a fit for planning.
   *
   * @param planned how many periods are planned
   * @param stated what channels spend a period in the plan there is; those left out go on as
   *     projected
   * @param controls what is stated of controls and treatments, one number a period
   * @throws IllegalArgumentException if a stated channel or column is not the model's, or too much
   *     is planned
   */
  public static PlanDesk open(
      ResolvedMixModel model,
      PosteriorDraws draws,
      HolidayCalendar holidays,
      int planned,
      PaybackWindow window,
      Map<ChannelId, Double> stated,
      Map<String, double[]> controls,
      Batch batch) {
    ComingPeriods coming =
        ComingPeriods.of(
            new PlanningDraws(model, draws, draws.count(), batch),
            holidays,
            planned,
            window,
            controls);
    return new PlanDesk(coming, stated(coming.frame(), stated), batch);
  }

  /** The frame's own plan, but for channels that are said to spend something else a period. */
  static SpendPlan stated(PlanFrame frame, Map<ChannelId, Double> stated) {
    double[][] spend = frame.reference().copied();
    List<ChannelId> known = new ArrayList<>();
    for (int m : BudgetOptimizer.paid(frame.model())) {
      ChannelId channel = frame.model().channels().get(m).spec().channel();
      known.add(channel);
      Double money = stated.get(channel);
      if (money != null) {
        Arrays.fill(spend[m], money);
      }
    }
    String unknown =
        stated.keySet().stream()
            .filter(channel -> !known.contains(channel))
            .map(ChannelId::value)
            .sorted()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The model has no paid channel %s; it has %s.".formatted(unknown, known));
    }
    return SpendPlan.of(spend);
  }

  /** Returns the coming periods and what is assumed of them. */
  public ComingPeriods coming() {
    return coming;
  }

  /** Returns the plan there is. */
  public SpendPlan plan() {
    return plan;
  }

  /** Returns under which caps steps are counted. */
  public MoveCaps caps() {
    return caps;
  }

  /** Returns the channels money can be planned for, in the model's order. */
  public List<Seat> seats() {
    ResolvedMixModel model = coming.frame().model();
    int geos = model.geos().size();
    List<Seat> seats = new ArrayList<>();
    for (int m : BudgetOptimizer.paid(model)) {
      ResolvedChannel channel = model.channels().get(m);
      double[] spent = new double[model.window().observed()];
      for (int i = 0; i < spent.length * geos; i++) {
        spent[i / geos] += channel.spend()[i];
      }
      seats.add(
          new Seat(
              channel.spec().channel(),
              plan.total(m) / coming.frame().length(),
              Arrays.stream(spent).min().orElseThrow(),
              Arrays.stream(spent).max().orElseThrow()));
    }
    return seats;
  }

  /**
   * Returns what a scenario makes of the plan there is: each seat's spend a period, on average.
   *
   * @throws IllegalArgumentException if it names what the model does not have
   */
  public double[] spendOf(Scenario scenario) {
    return perPeriod(ScenarioPlan.of(coming.frame(), plan, scenario).plan());
  }

  /** Returns each seat's spend a period, on average, in a plan. */
  public double[] perPeriod(SpendPlan other) {
    return Arrays.stream(BudgetOptimizer.paid(coming.frame().model()))
        .mapToDouble(m -> other.total(m) / coming.frame().length())
        .toArray();
  }

  /**
   * Returns what would come of a scenario.
   *
   * @throws IllegalArgumentException if it names what the model does not have
   */
  public ForecastScenarios.Told ask(Scenario scenario) {
    return told.get(scenario, () -> forecasts.told(scenario));
  }

  /**
   * Returns what a scenario brings more, split over what it changes.
   *
   * @throws IllegalArgumentException if it names what the model does not have
   */
  public LiftSplit split(Scenario scenario) {
    return splits.get(
        scenario,
        () ->
            LiftSplitter.of(
                coming.frame(),
                coming.draws(),
                plan,
                ScenarioPlan.of(coming.frame(), plan, scenario),
                batch));
  }

  /**
   * Returns what is promised of the planned periods under a scenario, noise included; what can be
   * delivered at most is not looked at.
   *
   * @throws IllegalArgumentException if it names what the model does not have
   */
  public Promise promise(Scenario scenario) {
    return promises.get(
        scenario,
        () ->
            OutcomeForecaster.of(
                coming, ScenarioPlan.of(coming.frame(), plan, scenario).plan(), batch));
  }

  /**
   * Returns what is promised of the periods in which a scenario is watched.
   *
   * @param watched which planned periods; {@code soon} is how many of them are looked at first
   * @throws IllegalArgumentException if the scenario names what the model does not have
   */
  public MovePromise promise(Scenario scenario, ScenarioOperator.Span watched, int soon) {
    return OutcomeForecaster.move(
        coming, plan, ScenarioPlan.of(coming.frame(), plan, scenario).plan(), watched, soon, batch);
  }

  /** Returns the three presets; looks for the best allocation, which may take seconds. */
  public List<PresetScenarios.PresetScenario> presets() {
    BudgetOptimizer optimizer = new BudgetOptimizer(coming.frame(), coming.draws(), plan, batch);
    return switch (optimizer.optimise(AllocationRequest.budget(plan.total(), List.of()))) {
      case BudgetOptimizer.Outcome.Found(var best) ->
          PresetScenarios.of(forecasts, coming.frame(), plan, best);
      case BudgetOptimizer.Outcome.Infeasible(var limits) ->
          throw new IllegalStateException("Infeasible without limits: " + limits);
    };
  }
}
