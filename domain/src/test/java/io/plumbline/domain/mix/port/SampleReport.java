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
import org.jspecify.annotations.Nullable;

/** The smallest report there can be, for tests. */
public final class SampleReport {

  /** The first day of its one period. */
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  /** An estimate of about ten. */
  public static final Estimate TEN = new Estimate(10, 1, 10, CredibleInterval.ninety(8, 12));

  private SampleReport() {}

  /** Returns a report of this name, of one period and no channels. */
  public static MixModelReport named(String name) {
    return of(name, null, Diagnostics.Verdict.PASS, List.of());
  }

  /** Returns a report with this accuracy out of sample, and this verdict. */
  public static MixModelReport with(
      Accuracy.@Nullable Holdout holdout, Diagnostics.Verdict verdict) {
    return of("sample", holdout, verdict, List.of());
  }

  /** Returns a report of a model that was held to {@code tests}. */
  public static MixModelReport calibratedBy(List<LiftTest> tests) {
    return of(
        "calibrated",
        null,
        Diagnostics.Verdict.PASS,
        tests.stream().map(SampleReport::calibration).toList());
  }

  private static CalibrationResult calibration(LiftTest test) {
    return new CalibrationResult(test, test.standardError(), 1, null, TEN, 0, List.of());
  }

  private static MixModelReport of(
      String name,
      Accuracy.@Nullable Holdout holdout,
      Diagnostics.Verdict verdict,
      List<CalibrationResult> calibrations) {
    return new MixModelReport(
        name,
        "bayes",
        KpiSpec.Kind.REVENUE,
        new MixModelReport.Data(1, 1, FIRST, FIRST, "0".repeat(64)),
        new MixModelReport.Sampling(SamplerSettings.DEFAULT, 1.5, 12345, 0),
        new Diagnostics(1.001, 900, 800, 0.9, 0, verdict, List.of()),
        new Accuracy(0.9, 0.05, 0.04, 0.91, holdout),
        TEN,
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
