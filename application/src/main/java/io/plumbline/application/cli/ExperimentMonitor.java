package io.plumbline.application.cli;

import io.plumbline.adapters.persistence.files.LooksJson;
import io.plumbline.domain.experiment.ExperimentSpec;
import io.plumbline.domain.experiment.monitor.AlphaSpending;
import io.plumbline.domain.experiment.monitor.FutilityRule;
import io.plumbline.domain.experiment.monitor.GapSeries;
import io.plumbline.domain.experiment.monitor.Look;
import io.plumbline.domain.experiment.monitor.LookLog;
import io.plumbline.domain.experiment.monitor.LookPlan;
import io.plumbline.domain.experiment.monitor.StoppingRule;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/** Looks at running tests. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = {
      "Looks at running tests by the plan fixed at their launch, each on one line of JSON: continue,",
      "significant or futile, with an interval that holds however often one looks."
    })
final class ExperimentMonitor extends ExperimentTask {

  private static final double LITTLE = 0.2;

  ExperimentMonitor(Console console) {
    super(console);
  }

  @Override
  void judge(ExperimentInput input, List<Finding> findings) {
    placed(input, true, findings);
  }

  @Override
  String answer(ExperimentInput input, ProgressListener progress) {
    ExperimentSpec spec = input.spec();
    GeoPanel panel = Objects.requireNonNull(input.panel());
    GeoTest test = Objects.requireNonNull(placed(input, true, new ArrayList<>()));
    GapSeries series = GapSeries.of(panel, test);
    LookLog log = LookLog.of(plan(spec, panel, test, series));
    int come = test.end() - test.start();
    for (int look : log.plan().looks()) {
      if (look <= come && log.verdict() != Look.Verdict.SIGNIFICANT) {
        log = log.look(series, look);
      }
    }
    return LooksJson.line(log);
  }

  private static LookPlan plan(
      ExperimentSpec spec, GeoPanel panel, GeoTest test, GapSeries series) {
    LocalDate end = Objects.requireNonNull(spec.end());
    int planned = (int) (ChronoUnit.DAYS.between(panel.day(test.start()), end) / panel.step()) + 1;
    int every = spec.looks().every();
    List<Integer> looks =
        IntStream.rangeClosed(1, planned)
            .filter(period -> period % every == 0 || period == planned)
            .boxed()
            .toList();
    Double worthwhile = spec.looks().worthwhile();
    return new LookPlan(
        looks,
        spec.alpha(),
        spec.alternative(),
        spec.looks().openEnded()
            ? new StoppingRule.OpenEnded()
            : new StoppingRule.Spending(AlphaSpending.SQUARE),
        worthwhile == null ? Optional.empty() : Optional.of(new FutilityRule(worthwhile, LITTLE)),
        series.noise());
  }
}
