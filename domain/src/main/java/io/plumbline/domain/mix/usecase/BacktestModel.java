package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Map;

/**
 * Backtests a specification: fits it anew at every origin and scores what it says about the periods
 * behind, of which the refit sees media and controls but not the outcome.
 *
 * <p>One refit an origin serves all horizons: it holds out the longest, and the shorter ones are
 * the first of the periods it holds out.
 */
public final class BacktestModel {

  /** How a family is fitted. */
  @FunctionalInterface
  public interface Refit {

    /** Fits a model; see {@link FitMixModel#fit}. */
    FitMixModel.Outcome fit(FitMixModel.Command command, ProgressListener progress);
  }

  /**
   * What to test on what.
   *
   * @param spec its window says between which periods; its holdout does not matter
   * @param settings how long each refit samples
   */
  public record Command(
      MixModelSpec spec,
      MediaDataset data,
      ModelFamily family,
      SamplerSettings settings,
      RollingOrigin plan) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** There is at least one score. */
    record Tested(Backtest backtest) implements Outcome {}

    /** There is none: every finding. */
    record Refused(List<Finding> findings) implements Outcome {

      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final Map<ModelFamily, Refit> families;

  /**
   * @param families how each family that can be backtested is fitted
   */
  public BacktestModel(Map<ModelFamily, Refit> families) {
    this.families = Map.copyOf(families);
  }

  /**
   * Returns the backtest, or why there is none.
   *
   * @throws io.plumbline.domain.job.JobCancelled when {@code progress} says so
   */
  public Outcome test(Command command, ProgressListener progress) {
    Refit refit = families.get(command.family());
    if (refit == null) {
      return refused(
          "family",
          "Models of the family %s cannot be backtested.".formatted(command.family().key()),
          "one of " + families.keySet().stream().map(ModelFamily::key).sorted().toList());
    }
    WindowSpec window = command.spec().window();
    MixModelSpec whole = command.spec().over(new WindowSpec(window.from(), window.to(), 0));
    return switch (whole.resolve(command.data(), HolidayCalendar.EMPTY)) {
      case Resolution.Refused(var findings) -> new Outcome.Refused(findings);
      case Resolution.Resolved(ResolvedMixModel model, var _) ->
          tested(command, model, new Backtesting(command, refit, model.window(), progress));
    };
  }

  private static Outcome tested(Command command, ResolvedMixModel model, Backtesting backtesting) {
    RollingOrigin plan = command.plan();
    int periods = model.window().length();
    List<RollingOrigin.ForecastOrigin> origins = plan.over(periods, command.spec().granularity());
    if (origins.isEmpty()) {
      return refused(
          "short-history",
          "There are %d periods: too few for %d weeks to learn and %d to forecast."
              .formatted(periods, plan.minimumTraining(), plan.horizons().getFirst()),
          "more data, or less to learn");
    }
    return backtesting.over(origins, model.sha256());
  }

  private static Outcome refused(String rule, String problem, String accepted) {
    return new Outcome.Refused(
        List.of(Finding.error(rule, new Finding.Place(null, null, null), problem, accepted)));
  }
}
