package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Geo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What lift tests do to a fit, and what is told of them. */
@Tag("sampling")
class CalibratedFitTest {

  private static final double YEAR = 365;

  private static final ConfoundedBrand BRAND = new ConfoundedBrand();
  private static final LiftTest FRESH = BRAND.test(List.of("tv"), 104, 8, -1, 0.05);
  private static final MixModelReport CALIBRATED = BRAND.fitted(YEAR, FRESH).report();

  /** CAL-01. */
  @Test
  void a_test_pulls_an_overstated_return_to_the_truth() {
    CalibrationResult result = CALIBRATED.calibrations().getFirst();
    CalibrationResult.Channel tv = result.channels().getFirst();
    Estimate before = Objects.requireNonNull(tv.roiBefore());
    double truth = BRAND.tvReturn();
    assertThat(before.interval().lower()).isGreaterThan(truth);
    assertThat(Math.abs(tv.roiAfter().mean() - truth)).isLessThan(0.5 * (before.mean() - truth));
    assertThat(tv.roiAfter()).isEqualTo(CALIBRATED.channels().getFirst().roi());
  }

  /** CAL-04. */
  @Test
  void what_the_model_expected_of_the_test_is_told_before_and_after() {
    CalibrationResult result = CALIBRATED.calibrations().getFirst();
    Estimate before = Objects.requireNonNull(result.before());
    double found = FRESH.incrementalOutcome();
    assertThat(found).isNegative();
    assertThat(before.interval().upper()).isLessThan(found);
    assertThat(Math.abs(result.after().mean() - found))
        .isLessThan(0.5 * Math.abs(before.mean() - found));
    assertThat(result.disagreement())
        .isCloseTo(
            (found - before.mean()) / Math.hypot(result.standardError(), before.sd()),
            within(1e-9));
  }

  @Test
  void a_test_that_disagrees_is_flagged_and_a_channel_without_one_is_not_cleared() {
    Check check = check(CALIBRATED, "tests");
    assertThat(check.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(check.detail()).contains("tv from " + FRESH.start()).contains("(bar 2)");
    assertThat(check(CALIBRATED, "age of tests").verdict()).isEqualTo(Verdict.PASS);
  }

  /** CAL-05: the same reading, but five half-lives ago. */
  @Test
  void an_old_test_weighs_less_and_is_flagged() {
    LiftTest old = BRAND.test(List.of("tv"), 16, 8, -1, 0.05);
    MixModelReport stale = BRAND.fitted(130, old).report();
    CalibrationResult result = stale.calibrations().getFirst();
    assertThat(result.weight()).isBetween(0.02, 0.05);
    assertThat(result.standardError())
        .isCloseTo(old.standardError() / Math.sqrt(result.weight()), within(1e-9));
    double truth = BRAND.tvReturn();
    assertThat(result.channels().getFirst().roiAfter().mean() - truth)
        .isGreaterThan(
            Objects.requireNonNull(CALIBRATED.channels().getFirst().roi()).mean() - truth);
    Check check = check(stale, "age of tests");
    assertThat(check.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(check.detail()).contains("tv (");
  }

  @Test
  void a_test_of_two_channels_tells_of_both() {
    LiftTest both = BRAND.test(List.of("tv", "search"), 104, 8, 0.5, 0.05);
    CalibrationResult result = BRAND.fitted(YEAR, both).report().calibrations().getFirst();
    assertThat(result.channels())
        .extracting(CalibrationResult.Channel::name)
        .containsExactly("tv", "search");
    double found = both.incrementalOutcome();
    assertThat(Math.abs(result.after().mean() - found))
        .isLessThan(Math.abs(Objects.requireNonNull(result.before()).mean() - found));
  }

  @Test
  void a_test_in_some_geos_is_held_against_those_geos() {
    LiftTest everywhere = geoTest(List.of());
    LiftTest somewhere = geoTest(List.of(new Geo("geo1")));
    MadeUpPanel panel = new MadeUpPanel(60).geos(3).tests(everywhere, somewhere);
    List<CalibrationResult> results =
        Fits.fitted(panel.spec(), panel.data(), Fits.settings(200, 100, 1), 2)
            .report()
            .calibrations();
    // the same money in one geo of three meets more of its saturation
    assertThat(results).hasSize(2);
    assertThat(results.get(1).after().mean())
        .isPositive()
        .isLessThan(results.get(0).after().mean());
  }

  private static LiftTest geoTest(List<Geo> geos) {
    return new LiftTest(
        List.of(new ChannelId("tv")),
        SmallBrand.FIRST.plusWeeks(30),
        SmallBrand.FIRST.plusWeeks(34).minusDays(1),
        8000,
        5000,
        4000,
        geos);
  }

  @Test
  void progress_never_goes_back_though_the_model_is_sampled_twice() {
    List<Double> told = new ArrayList<>();
    List<String> doing = new ArrayList<>();
    fit(
        (done, what) -> {
          told.add(done);
          doing.add(what);
        });
    assertThat(told).isSorted();
    assertThat(told.getLast()).isEqualTo(1.0);
    assertThat(doing).contains("Without the tests: Sampling", "Sampling");
  }

  private static void fit(ProgressListener progress) {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH)
          .fit(
              new FitMixModel.Command(
                  BRAND.spec(YEAR, FRESH), BRAND.brand().data(), Fits.settings(100, 100, 1)),
              progress);
    }
  }

  private static Check check(MixModelReport report, String name) {
    return report.diagnostics().checks().stream()
        .filter(check -> check.check().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
