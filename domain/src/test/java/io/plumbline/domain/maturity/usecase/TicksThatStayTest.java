package io.plumbline.domain.maturity.usecase;

import static io.plumbline.domain.maturity.usecase.MaturityBench.BRAND;
import static io.plumbline.domain.maturity.usecase.MaturityBench.LEA;
import static io.plumbline.domain.maturity.usecase.MaturityBench.OUTCOME;
import static io.plumbline.domain.maturity.usecase.MaturityBench.SPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.Asks;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.Phase;
import io.plumbline.domain.maturity.PhaseStanding;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.mix.SpecSaved;
import io.plumbline.domain.shared.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was reached is put on record once, and stays when the state behind it ends. */
class TicksThatStayTest {

  private final MaturityBench bench = new MaturityBench();

  private void cleanData() {
    bench.imported(60, 0, "north", SPEND + "tv", OUTCOME + "revenue");
    bench.tell(new SpecSaved("weekly", "name: weekly\n"), LEA);
  }

  private List<Reached> recorded() {
    return switch (bench.record.record().getFirst()) {
      case RecordMilestones.Outcome.Recorded(var _, var reached) -> reached;
      case RecordMilestones.Outcome.Broken(var _, var cause) -> throw cause;
    };
  }

  @Test
  void what_was_reached_is_recorded_once_with_its_entry_by_the_system() {
    cleanData();
    assertThat(recorded())
        .extracting(Reached::milestone)
        .containsExactlyInAnyOrder(Milestone.EXTRACTION, Milestone.CLEAN_DATA);
    LedgerEntry entry = bench.ledger.newest(BRAND, Long.MAX_VALUE, 1).getFirst();
    assertThat(entry.kind()).isEqualTo(Fact.Kind.MILESTONE_REACHED);
    assertThat(entry.actor()).isEqualTo(Actor.SYSTEM);
    assertThat(entry.subject()).isEqualTo("clean-data");
    assertThat(entry.details()).containsEntry("entry", "2");
    long entries = entry.sequence();
    assertThat(recorded()).isEmpty();
    assertThat(bench.ledger.newest(BRAND, Long.MAX_VALUE, 1).getFirst().sequence())
        .isEqualTo(entries);
    assertThat(bench.standing(Milestone.EXTRACTION).recorded()).isTrue();
  }

  @Test
  void a_state_that_ends_leaves_its_tick_and_says_so() {
    cleanData();
    recorded();
    MilestoneStanding before = bench.standing(Milestone.CLEAN_DATA);
    assertThat(before.ended()).isFalse();
    bench.imported(60, 10, "north", SPEND + "radio");
    MilestoneStanding after = bench.standing(Milestone.CLEAN_DATA);
    assertThat(after.done()).isTrue();
    assertThat(after.ended()).isTrue();
    assertThat(after.reached()).isEqualTo(before.reached());
  }

  @Test
  void a_state_that_ends_before_it_is_recorded_was_never_ticked() {
    cleanData();
    bench.imported(60, 10, "north", SPEND + "radio");
    assertThat(bench.reached(Milestone.CLEAN_DATA)).isFalse();
    assertThat(recorded()).extracting(Reached::milestone).containsExactly(Milestone.EXTRACTION);
  }

  /** MAT-07. */
  @Test
  void the_first_recommendation_is_stored_on_its_gate_and_a_later_one_is_not() {
    bench.tell(Fact.Kind.SCENARIO_STORED, "5", Actor.SYSTEM, "scenario", "S-0009");
    bench.shipped(Asks.proposal(), Actor.SYSTEM);
    recorded();
    assertThat(bench.maturities.reached(BRAND))
        .filteredOn(one -> one.milestone() == Milestone.RECOMMENDATION)
        .extracting(Reached::about)
        .containsExactly("S-0009");
  }

  /** MAT-10, and MAT-02: a phase is passed only if its gates and those before are. */
  @Test
  void model_build_is_passed_only_with_a_shapley_run_and_after_baseline() {
    bench.tell(Fact.Kind.MODEL_PROMOTED, "p", LEA, "run", "R-0001");
    bench.tell(Fact.Kind.MODEL_BACKTESTED, "b", LEA, "run", "R-0001");
    bench.tell(Fact.Kind.CHANGE_DRAFTED, "C-0001", Actor.SYSTEM);
    cleanData();
    assertThat(states())
        .containsExactly(
            PhaseStanding.State.CURRENT,
            PhaseStanding.State.AHEAD,
            PhaseStanding.State.AHEAD,
            PhaseStanding.State.AHEAD);
    bench.tell(Fact.Kind.FRAMEWORK_CHOSEN, BRAND.value(), LEA);
    assertThat(states()).startsWith(PhaseStanding.State.PASSED, PhaseStanding.State.CURRENT);
    bench.tell(Fact.Kind.CREDIT_COMPUTED, "c", Actor.SYSTEM, "run", "R-0001");
    assertThat(states())
        .startsWith(
            PhaseStanding.State.PASSED, PhaseStanding.State.PASSED, PhaseStanding.State.CURRENT);
    assertThat(bench.maturity().current().orElseThrow().phase()).isEqualTo(Phase.TEST);
  }

  @Test
  void gates_reached_early_do_not_pass_a_phase_whose_elders_are_open() {
    bench.tell(Fact.Kind.MODEL_PROMOTED, "p", LEA, "run", "R-0001");
    bench.tell(Fact.Kind.MODEL_BACKTESTED, "b", LEA, "run", "R-0001");
    bench.tell(Fact.Kind.CHANGE_DRAFTED, "C-0001", Actor.SYSTEM);
    bench.tell(Fact.Kind.CREDIT_COMPUTED, "c", Actor.SYSTEM, "run", "R-0001");
    PhaseStanding build = bench.maturity().phases().get(1);
    assertThat(build.done()).isEqualTo(4);
    assertThat(build.state()).isEqualTo(PhaseStanding.State.AHEAD);
  }

  private List<PhaseStanding.State> states() {
    return bench.maturity().phases().stream().map(PhaseStanding::state).toList();
  }
}
