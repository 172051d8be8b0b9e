package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.FitRequest;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.LiftTests;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was read out of a test is what the next fit of its brand is held to (EXP-32, CAL-01). */
@Tag("sampling")
class TestsReadOutInTheNextFitTest {

  private static final LocalDate FIRST = SmallBrand.FIRST.plusWeeks(20);

  private final RegistryBench bench = new RegistryBench();

  /** A test of television that was read out: so much outcome for so much more spend. */
  private static LiftTest readOut(double spendChange, double estimate) {
    TestPlan plan = SampleTests.plan(FIRST, 14, 0.03);
    Experiment test =
        SampleTests.lived(
                SampleTests.begun(RegistryBench.BRAND, 1, null, plan),
                List.of(
                    new ExperimentEvent.WaiverAsked(ExperimentRule.AHEAD, "Made up."),
                    new ExperimentEvent.Waived(ExperimentRule.AHEAD),
                    new ExperimentEvent.Registered(plan.content()),
                    new ExperimentEvent.Started(FIRST),
                    new ExperimentEvent.ReadOut(
                        new ExperimentResult(
                            estimate,
                            5,
                            estimate - 10,
                            estimate + 10,
                            new Probability(0.95),
                            0,
                            0.1,
                            spendChange,
                            "did",
                            ""),
                        ReadoutScope.asPlanned(plan, "made up"),
                        List.of())))
            .experiment();
    return TestedChannel.of((Experiment.ReadOut) test).lift().orElseThrow();
  }

  private String fitted(MixModelSpec spec, LiftTests tests) {
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
      Work.Conclusion conclusion =
          new FitBrandModel(
                  new FitMixModel(threads, HolidayCalendar.NONE, bench.clock),
                  bench.fitRequests,
                  new OneSpec(spec),
                  bench.batches,
                  bench.runs,
                  tests,
                  bench.ledger,
                  CodeVersion.UNKNOWN,
                  bench::id,
                  bench.clock)
              .perform(job, ProgressListener.NONE);
      if (!(conclusion instanceof Work.Conclusion.Done(var store))) {
        throw new AssertionError(conclusion.toString());
      }
      return bench.transaction.in(store);
    }
  }

  private List<CalibrationResult> calibrations() {
    return bench.runs.latest(RegistryBench.BRAND).orElseThrow().report().calibrations();
  }

  @Test
  void the_fit_is_held_to_it_and_the_ledger_has_what_it_did() {
    LiftTest test = readOut(20, 160);
    String summary = fitted(bench.spec, brand -> List.of(test));
    assertThat(summary).doesNotContain("left out");
    assertThat(calibrations())
        .singleElement()
        .satisfies(
            one -> {
              // the data have the test in them: the model is held to the way back
              assertThat(one.test().incrementalOutcome()).isEqualTo(-160);
              double before = Objects.requireNonNull(one.before()).mean();
              assertThat(Math.abs(one.after().mean() + 160)).isLessThan(Math.abs(before + 160));
              assertThat(one.weight()).isLessThan(1);
            });
    assertThat(bench.entries())
        .extracting(LedgerEntry::kind)
        .containsExactly(Fact.Kind.MODEL_RUN, Fact.Kind.CALIBRATION_POINT);
    assertThat(bench.entries().getLast().details()).containsKeys("roi_before tv mean");
  }

  @Test
  void one_that_the_specification_states_too_counts_once() {
    LiftTest test = readOut(20, 160);
    LiftTest stated =
        new LiftTest(test.channels(), test.start(), test.end(), 20, 160, 5, List.of());
    fitted(
        bench.spec.calibratedBy(CalibrationSpec.NONE.with(List.of(stated))),
        brand -> List.of(test));
    assertThat(calibrations()).hasSize(1);
  }

  @Test
  void one_that_cannot_be_of_these_data_is_named_and_does_not_hold_up_the_fit() {
    LiftTest cutsMoreThanWasSpent = readOut(1e9, 1);
    assertThat(fitted(bench.spec, brand -> List.of(cutsMoreThanWasSpent)))
        .contains("Tests left out")
        .contains("cuts spend");
    assertThat(calibrations()).isEmpty();
  }
}
