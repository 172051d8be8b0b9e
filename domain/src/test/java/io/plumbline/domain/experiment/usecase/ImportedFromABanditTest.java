package io.plumbline.domain.experiment.usecase;

import static io.plumbline.domain.experiment.usecase.ExperimentBench.LEO;
import static io.plumbline.domain.experiment.usecase.ExperimentBench.MAYA;
import static io.plumbline.domain.mix.registry.SampleRun.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.DesignPower;
import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.ExperimentKind;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.LookSchedule;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bandits are not run here; what one found is a test like any other, of the lowest grade. */
class ImportedFromABanditTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

  private final ExperimentBench bench = new ExperimentBench();

  private static TestPlan plan() {
    return new TestPlan(
        "The bandit's winning creative brings more orders than the others.",
        SampleTests.TV,
        null,
        "creative B",
        ExperimentKind.IMPORTED,
        List.of(),
        List.of(),
        FIRST,
        FIRST.plusDays(27),
        0,
        0,
        "revenue",
        new Probability(0.05),
        Alternative.TWO_SIDED,
        new LookSchedule(LookSchedule.Control.SEQUENCE, List.of()),
        new DesignPower(0.035, new Probability(0.8)),
        List.of(),
        null,
        EvidenceGrade.REPORTED);
  }

  @Test
  void it_lies_in_the_past_is_registered_and_read_out_and_says_what_found_it() {
    bench.drafted(plan(), MAYA);
    assertThat(bench.registered("EXP-0001", LEO))
        .isInstanceOf(RegisterExperiment.Outcome.Registered.class);
    assertThat(
            bench.start.start(
                new StartExperiment.Command(BRAND, "EXP-0001", FIRST, LEO, Origin.REST)))
        .isInstanceOf(StartExperiment.Outcome.Started.class);
    ExperimentResult found =
        new ExperimentResult(
            1200, 400, 400, 2000, new Probability(0.95), 0.003, 0.02, 0, "Thompson sampling", "");
    assertThat(
            bench.readOut.readOut(
                new ReadOutExperiment.Command(
                    BRAND,
                    "EXP-0001",
                    found,
                    ReadoutScope.asPlanned(plan(), "the bandit's export"),
                    LEO,
                    Origin.REST)))
        .isInstanceOf(ReadOutExperiment.Outcome.ReadOut.class);
    assertThat(bench.test("EXP-0001").plan().grade()).isEqualTo(EvidenceGrade.REPORTED);
    assertThat(bench.entries().getLast().details()).containsEntry("method", "Thompson sampling");
  }
}
