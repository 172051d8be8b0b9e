package io.plumbline.domain.maturity.rule;

import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.ComponentScore.Part;
import io.plumbline.domain.maturity.MaturityComponent;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.HorizonSummary;
import io.plumbline.domain.mix.backtest.RefitPolicy;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.insight.Accuracy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How close a model comes to what it has not seen. */
public final class OutOfSample {

  /** The limit of forecast error: half of the points are left there, and none at its double. */
  private static final double LIMIT = RefitPolicy.DEFAULT.highestError();

  private OutOfSample() {}

  /**
   * Scores the run a brand stands on.
   *
   * @param run absent while there is none
   * @param backtests those of the run, newest first
   */
  public static ComponentScore of(@Nullable ModelRun run, List<RunBacktest> backtests) {
    if (run == null) {
      return unknown("No model is fitted yet.");
    }
    Optional<HorizonSummary> summary =
        backtests.stream()
            .map(backtest -> backtest.result().summaries())
            .filter(summaries -> !summaries.isEmpty())
            .map(List::getFirst)
            .findFirst();
    if (summary.isPresent()) {
      return backtested(run, summary.get());
    }
    Accuracy.Holdout holdout = run.report().accuracy().holdout();
    return holdout == null
        ? unknown(
            "%s was neither backtested nor were periods held out of its fit, so nothing says how it does out of sample."
                .formatted(run.label()))
        : heldOut(run, holdout);
  }

  private static ComponentScore backtested(ModelRun run, HorizonSummary of) {
    return new ComponentScore.Known(
        MaturityComponent.MODEL_ACCURACY,
        points(of.wmape()),
        String.format(
            Locale.ROOT,
            "%s missed by %.1f %% over %d weeks, out of sample (worst of %d origins: %.1f %%).",
            run.label(),
            100 * of.wmape(),
            of.horizon(),
            of.origins(),
            100 * of.worst()),
        List.of(
            error(of.wmape()),
            percent("Worst origin", of.worst()),
            new Part("Origins", String.valueOf(of.origins())),
            new Part("Horizon", "%d weeks".formatted(of.horizon())),
            percent("Within the 90 % band", of.coverage90())));
  }

  private static ComponentScore heldOut(ModelRun run, Accuracy.Holdout of) {
    return new ComponentScore.Known(
        MaturityComponent.MODEL_ACCURACY,
        points(of.wmape()),
        String.format(
            Locale.ROOT,
            "%s missed by %.1f %% over the %d periods held out of its fit; one window, so how far that varies is not known.",
            run.label(),
            100 * of.wmape(),
            of.periods()),
        List.of(
            error(of.wmape()),
            new Part("Held-out periods", String.valueOf(of.periods())),
            percent("Within the 90 % band", of.coverage90())));
  }

  private static Part error(double error) {
    return percent("Error out of sample", error);
  }

  private static Part percent(String name, double part) {
    return new Part(name, String.format(Locale.ROOT, "%.1f %%", 100 * part));
  }

  /** An error that is no number leaves no points. */
  static int points(double error) {
    return Double.isNaN(error) ? 0 : ComponentScore.points(1 - error / (2 * LIMIT));
  }

  private static ComponentScore unknown(String why) {
    return new ComponentScore.Unknown(MaturityComponent.MODEL_ACCURACY, why);
  }
}
