package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelWindow;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.SkippedOrigin;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The way from origin to origin: refit, score, and go on where a refit is refused. */
final class Backtesting {

  private final BacktestModel.Command command;
  private final BacktestModel.Refit refit;
  private final List<LocalDate> periods;
  private final ProgressListener progress;
  private final List<OriginScore> scores = new ArrayList<>();
  private final List<SkippedOrigin> skipped = new ArrayList<>();
  private final List<Finding> refusals = new ArrayList<>();

  Backtesting(
      BacktestModel.Command command,
      BacktestModel.Refit refit,
      ModelWindow window,
      ProgressListener progress) {
    this.command = command;
    this.refit = refit;
    this.periods = window.periods();
    this.progress = progress;
  }

  BacktestModel.Outcome over(List<RollingOrigin.ForecastOrigin> origins, String sha256) {
    for (int i = 0; i < origins.size(); i++) {
      int behind = i;
      ProgressListener part =
          (done, doing) ->
              progress.report(
                  (behind + done) / origins.size(),
                  "Origin %d of %d: %s".formatted(behind + 1, origins.size(), doing));
      at(origins.get(i), part);
    }
    return scores.isEmpty()
        ? new BacktestModel.Outcome.Refused(refusals)
        : new BacktestModel.Outcome.Tested(
            new Backtest(command.family(), command.plan(), sha256, scores, skipped));
  }

  private void at(RollingOrigin.ForecastOrigin origin, ProgressListener part) {
    LocalDate last = periods.get(origin.trained() + origin.longest() - 1);
    MixModelSpec spec =
        command
            .spec()
            .over(new WindowSpec(periods.getFirst(), last, origin.longest()))
            .calibratedBy(knownAt(periods.get(origin.trained())));
    var asked = new FitMixModel.Command(spec, command.data(), command.settings(), command.family());
    switch (refit.fit(asked, part)) {
      case FitMixModel.Outcome.Fitted(var model, var _) -> score(origin, model.report());
      case FitMixModel.Outcome.Refused(var findings) -> skip(origin, findings);
    }
  }

  /** Returns the tests that had ended before {@code day}: what came later nobody knew. */
  private CalibrationSpec knownAt(LocalDate day) {
    CalibrationSpec all = command.spec().calibration();
    return all.with(all.tests().stream().filter(test -> test.end().isBefore(day)).toList());
  }

  private void score(RollingOrigin.ForecastOrigin origin, MixModelReport report) {
    for (int length : origin.horizons()) {
      scores.add(
          OriginScore.of(
              report.decomposition(),
              report.data().geos(),
              length,
              length * command.spec().granularity().days() / 7,
              report.diagnostics().maxRhat()));
    }
  }

  private void skip(RollingOrigin.ForecastOrigin origin, List<Finding> findings) {
    refusals.addAll(findings);
    skipped.add(
        new SkippedOrigin(
            periods.get(origin.trained() - 1),
            findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Finding::problem)
                .findFirst()
                .orElse("It was refused.")));
  }
}
