package io.plumbline.domain.alert.rule;

import static io.plumbline.domain.experiment.SampleTests.AT;
import static io.plumbline.domain.experiment.SampleTests.FIRST;
import static io.plumbline.domain.experiment.SampleTests.LEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.shared.Probability;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A test that found its effect is one condition until the model knows of it: ALR-04. */
class TestsThatFoundTheirEffectTest {

  private static ExperimentHistory running() {
    ExperimentHistory drafted = SampleTests.begun(3);
    return drafted
        .with(new ExperimentEvent.Registered(drafted.experiment().plan().content()), LEO, AT)
        .with(new ExperimentEvent.Started(FIRST), LEO, AT);
  }

  private static ExperimentHistory looked(
      ExperimentHistory before, int day, boolean planned, Look.Verdict verdict) {
    return before.with(
        new ExperimentEvent.Looked(
            SampleTests.look(FIRST.plusDays(day - 1L), day, planned, verdict)),
        LEO,
        AT);
  }

  private static ExperimentHistory readOut(ExperimentHistory before, ExperimentResult result) {
    return before.with(
        new ExperimentEvent.ReadOut(
            result, ReadoutScope.asPlanned(before.experiment().plan(), "batch 7"), List.of()),
        LEO,
        AT.plusSeconds(60));
  }

  private static List<Condition> found(@Nullable Instant fitted, ExperimentHistory... tests) {
    List<Experiment> all = List.of(tests).stream().map(ExperimentHistory::experiment).toList();
    return ((RuleReading.Judged) SignificantTests.of(all, fitted)).conditions();
  }

  @Test
  void a_planned_look_that_crosses_its_bound_is_one_condition_and_a_peek_none() {
    assertThat(found(null, running())).isEmpty();
    assertThat(found(null, looked(running(), 7, true, Look.Verdict.CONTINUE))).isEmpty();
    assertThat(found(null, looked(running(), 9, false, Look.Verdict.SIGNIFICANT))).isEmpty();
    assertThat(found(null, looked(running(), 7, true, Look.Verdict.FUTILE))).isEmpty();
    Condition one = found(null, looked(running(), 7, true, Look.Verdict.SIGNIFICANT)).getFirst();
    assertThat(one.subject()).isEqualTo("EXP-0003");
    assertThat(one.detail()).contains("-900 of revenue (-1,600 to -200)");
    assertThat(one.next().words()).isEqualTo("Read it out");
  }

  @Test
  void read_out_it_is_the_same_condition_until_a_younger_run_stands() {
    ExperimentHistory significant = looked(running(), 7, true, Look.Verdict.SIGNIFICANT);
    ExperimentHistory told = readOut(significant, SampleTests.result());
    assertThat(found(null, told)).extracting(Condition::subject).containsExactly("EXP-0003");
    assertThat(found(AT, told)).hasSize(1);
    assertThat(found(AT.plusSeconds(61), told)).isEmpty();
  }

  @Test
  void a_readout_counts_at_the_level_the_test_registered() {
    for (double p : new double[] {0.05, 0.0501}) {
      ExperimentResult result =
          new ExperimentResult(
              -900, 450, -1800, 0, new Probability(0.95), p, -0.03, -1200, "m", "c");
      assertThat(found(null, readOut(running(), result))).hasSize(p <= 0.05 ? 1 : 0);
    }
  }
}
