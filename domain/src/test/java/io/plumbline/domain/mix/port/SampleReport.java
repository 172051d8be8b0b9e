package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.List;

/** The smallest report there can be, for tests. */
public final class SampleReport {

  /** The first day of its one period. */
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private SampleReport() {}

  /** Returns a report of this name, of one period and no channels. */
  public static MixModelReport named(String name) {
    return of(name, List.of());
  }

  /** Returns a report of a model that was held to {@code tests}. */
  public static MixModelReport calibratedBy(List<LiftTest> tests) {
    return of("calibrated", tests.stream().map(SampleReport::calibration).toList());
  }

  private static CalibrationResult calibration(LiftTest test) {
    Estimate after = new Estimate(9, 1, 9, CredibleInterval.ninety(7, 11));
    return new CalibrationResult(test, test.standardError(), 1, null, after, 0, List.of());
  }

  private static MixModelReport of(String name, List<CalibrationResult> calibrations) {
    return new MixModelReport(
        name,
        "bayes",
        KpiSpec.Kind.REVENUE,
        new MixModelReport.Data(1, 1, FIRST, FIRST, "0".repeat(64)),
        new MixModelReport.Sampling(SamplerSettings.DEFAULT, 1.5, 12345, 0),
        new Diagnostics(1.001, 900, 800, 0.9, 0, Diagnostics.Verdict.PASS, List.of()),
        new Accuracy(0.9, 0.05, 0.04, 0.91, null),
        new Estimate(10, 1, 10, CredibleInterval.ninety(8, 12)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        calibrations,
        new Decomposition(
            List.of(FIRST),
            List.of(),
            new double[] {10},
            new double[] {10.5},
            new double[] {9},
            new double[] {12},
            0),
        null);
  }
}
