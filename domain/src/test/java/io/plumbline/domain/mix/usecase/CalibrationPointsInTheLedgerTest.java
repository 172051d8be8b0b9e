package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.CalibrationPoint;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.FitRequest;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.LiftTests;
import io.plumbline.domain.mix.port.SampleReport;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the ledger keeps of the lift tests a run was held to. */
class CalibrationPointsInTheLedgerTest {

  private static final LiftTest TV = test("tv");

  private final RegistryBench bench = new RegistryBench();

  private static LiftTest test(String... channels) {
    return new LiftTest(
        List.of(channels).stream().map(ChannelId::new).toList(),
        SmallBrand.FIRST.plusWeeks(10),
        SmallBrand.FIRST.plusWeeks(14).minusDays(1),
        8000,
        5000,
        4000,
        List.of());
  }

  private static Estimate about(double mean) {
    return new Estimate(mean, 0.25, mean, CredibleInterval.ninety(mean - 0.5, mean + 0.5));
  }

  private static CalibrationPoint point(LiftTest test, List<CalibrationResult.Channel> channels) {
    ModelRun run = SampleRun.number(7).run();
    return new CalibrationPoint(
        run, new CalibrationResult(test, 4500, 0.8, null, SampleReport.TEN, -1.5, channels));
  }

  @Test
  void a_point_says_in_words_what_the_test_did_to_the_channel() {
    var channel = new CalibrationResult.Channel("tv", about(4.1), about(3.05));
    assertThat(point(TV, List.of(channel)).summary())
        .isEqualTo("Lift test of tv moves its ROI from 4.10 to 3.05 in R-0007");
    var alone = new CalibrationResult.Channel("tv", null, about(3.05));
    assertThat(point(TV, List.of(alone)).summary())
        .isEqualTo("Lift test of tv moves its ROI to 3.05 in R-0007");
    var search = new CalibrationResult.Channel("search", about(1), about(2));
    assertThat(point(test("tv", "search"), List.of(channel, search)).summary())
        .isEqualTo(
            "Lift test of tv + search moves their ROI in R-0007:"
                + " tv from 4.10 to 3.05, search from 1.00 to 2.00");
    assertThat(point(TV, List.of()).summary()).isEqualTo("Lift test of tv is held to in R-0007");
  }

  @Test
  void its_details_name_test_run_and_every_estimate_with_its_band() {
    var channel = new CalibrationResult.Channel("tv", about(4), about(3));
    CalibrationPoint point = point(TV, List.of(channel));
    assertThat(point.kind()).isEqualTo(Fact.Kind.CALIBRATION_POINT);
    assertThat(point.subject()).isEqualTo("R-0007");
    assertThat(point.details())
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("run", "R-0007"),
                Map.entry("test", TV.label()),
                Map.entry("channel", "tv"),
                Map.entry("start", TV.start().toString()),
                Map.entry("end", TV.end().toString()),
                Map.entry("spend_change", "8000.0"),
                Map.entry("incremental_outcome", "5000.0"),
                Map.entry("standard_error", "4000.0"),
                Map.entry("standard_error_at_its_age", "4500.0"),
                Map.entry("weight", "0.8"),
                Map.entry("disagreement", "-1.5"),
                Map.entry("expected_before", "unknown"),
                Map.entry("expected_after mean", "10.0"),
                Map.entry("roi_before tv mean", "4.0"),
                Map.entry("roi_before tv lower", "3.5"),
                Map.entry("roi_before tv upper", "4.5"),
                Map.entry("roi_before tv level", "0.9"),
                Map.entry("roi_after tv mean", "3.0"),
                Map.entry("roi_after tv lower", "2.5"),
                Map.entry("roi_after tv upper", "3.5"),
                Map.entry("roi_after tv level", "0.9")));
  }

  /** CAL-02, CAL-03, LED-07. */
  @Tag("sampling")
  @Test
  void a_stored_run_is_followed_by_one_point_for_each_of_its_tests_in_one_transaction() {
    MixModelSpec spec =
        bench.spec.calibratedBy(CalibrationSpec.NONE.with(List.of(TV, test("search"))));
    bench.imported(60);
    FitRequest asked =
        new FitRequest(bench.id(), RegistryBench.BRAND, OneSpec.TEXT, Fits.settings(100, 100, 1));
    bench.fitRequests.add(asked);
    Job job =
        Job.queued(
            bench.id(),
            RegistryBench.BRAND,
            Job.Kind.FIT,
            asked.id(),
            "Fit",
            RegistryBench.MAYA,
            bench.clock.instant());
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      FitBrandModel work =
          new FitBrandModel(
              new FitMixModel(threads, HolidayCalendar.NONE, bench.clock),
              bench.fitRequests,
              new OneSpec(spec),
              bench.batches,
              bench.runs,
              LiftTests.NONE,
              bench.ledger,
              CodeVersion.UNKNOWN,
              bench::id,
              bench.clock);
      Work.Conclusion conclusion = work.perform(job, ProgressListener.NONE);
      if (!(conclusion instanceof Work.Conclusion.Done(var store))) {
        throw new AssertionError(conclusion.toString());
      }
      assertThatThrownBy(
              () ->
                  bench.transaction.run(
                      () -> {
                        assertThat(store.get()).startsWith("Fitted as R-0001");
                        throw new IllegalStateException("too late");
                      }))
          .hasMessage("too late");
      assertThat(entries()).isEmpty();
      assertThat(bench.transaction.in(store)).startsWith("Fitted as R-0001");
    }

    assertThat(entries().reversed())
        .extracting(LedgerEntry::kind)
        .containsExactly(
            Fact.Kind.MODEL_RUN, Fact.Kind.CALIBRATION_POINT, Fact.Kind.CALIBRATION_POINT);
    ModelRun run = bench.runs.latest(RegistryBench.BRAND).orElseThrow();
    CalibrationResult.Channel tv = run.report().calibrations().getFirst().channels().getFirst();
    assertThat(entries().reversed().get(1).details())
        .containsEntry("run", run.label())
        .containsEntry(
            "roi_before tv mean", Double.toString(Objects.requireNonNull(tv.roiBefore()).mean()))
        .containsEntry("roi_after tv mean", Double.toString(tv.roiAfter().mean()));
  }

  private List<LedgerEntry> entries() {
    return bench.ledger.newest(RegistryBench.BRAND, Long.MAX_VALUE, 10);
  }
}
