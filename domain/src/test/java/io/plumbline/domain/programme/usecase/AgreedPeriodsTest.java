package io.plumbline.domain.programme.usecase;

import static io.plumbline.domain.programme.usecase.ProgrammeBench.ADA;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.BRAND;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.LEO;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PeriodTerms;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.SamplePeriods;
import io.plumbline.domain.programme.Seen;
import io.plumbline.domain.shared.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Leads and admins agree the periods that are planned; one at most is open on a day. */
class AgreedPeriodsTest {

  private final ProgrammeBench bench = new ProgrammeBench();

  private SetPlanningPeriod.Outcome set(
      PeriodTerms terms, @Nullable Kept<PlanningPeriod> seen, Actor by) {
    return bench
        .set()
        .set(
            new SetPlanningPeriod.Command(
                BRAND,
                seen == null ? null : new Seen(seen.value().id(), seen.revision()),
                terms,
                by,
                Origin.REST));
  }

  private Kept<PlanningPeriod> agreed(PeriodTerms terms, @Nullable Kept<PlanningPeriod> seen) {
    return switch (set(terms, seen, LEO)) {
      case SetPlanningPeriod.Outcome.Agreed(var period) -> period;
      case SetPlanningPeriod.Outcome other -> throw new AssertionError("refused: " + other);
    };
  }

  private ListPlanningPeriods.Periods periods() {
    return new ListPlanningPeriods(bench.programmes, bench.clock).list(BRAND);
  }

  @Test
  void a_period_is_agreed_and_changed_and_the_ledger_holds_both() {
    Kept<PlanningPeriod> q4 = agreed(SamplePeriods.Q4, null);
    PeriodTerms longer = SamplePeriods.from(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 3));
    Kept<PlanningPeriod> changed = agreed(longer, q4);
    assertThat(periods().all()).containsExactly(changed);
    assertThat(changed.value().id()).isEqualTo(q4.value().id());
    assertThat(bench.facts())
        .containsExactly(Fact.Kind.PLANNING_PERIOD_SET, Fact.Kind.PLANNING_PERIOD_SET);
    assertThat(bench.entries().getFirst().details())
        .containsEntry("budget_cents", "100000000")
        .containsEntry("floor_cents", "80000000")
        .containsEntry("ceiling_cents", "110000000")
        .containsEntry("metric marginal-roas", "1.2 USD per USD")
        .containsEntry("currency", "USD");
    assertThat(bench.entries().getFirst().summary())
        .isEqualTo("Q4 2026 runs from 2026-10-01 to 2026-12-31 with 1000000.00 USD");
  }

  @Test
  void the_period_of_today_is_open() {
    assertThat(periods().open()).isEmpty();
    Kept<PlanningPeriod> q4 = agreed(SamplePeriods.Q4, null);
    Kept<PlanningPeriod> q1 = agreed(SamplePeriods.Q1, null);
    assertThat(periods().open()).contains(q4);
    assertThat(periods().holding(LocalDate.of(2027, 2, 1))).contains(q1);
    assertThat(periods().holding(LocalDate.of(2027, 4, 1))).isEmpty();
  }

  @Test
  void every_period_it_overlaps_is_named_beside_all_else_that_is_wrong() {
    agreed(SamplePeriods.Q4, null);
    agreed(SamplePeriods.Q1, null);
    var both =
        new PeriodTerms(
            "Winter",
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2027, 1, 31),
            SamplePeriods.METRICS,
            0,
            null,
            null);
    assertThat(set(both, null, ADA))
        .asInstanceOf(type(SetPlanningPeriod.Outcome.Refused.class))
        .satisfies(
            refused ->
                assertThat(refused.findings())
                    .extracting(one -> one.problem())
                    .containsExactly(
                        "The budget is 0 cents.",
                        "2026-12-01 to 2027-01-31 overlaps Q4 2026 (2026-10-01 to 2026-12-31).",
                        "2026-12-01 to 2027-01-31 overlaps Q1 2027 (2027-01-01 to 2027-03-31)."));
    assertThat(bench.facts()).hasSize(2);
  }

  @Test
  void who_saw_an_older_one_changes_nothing() {
    Kept<PlanningPeriod> first = agreed(SamplePeriods.Q4, null);
    Kept<PlanningPeriod> second = agreed(SamplePeriods.Q1, first);
    assertThat(set(SamplePeriods.Q4, first, ADA))
        .isEqualTo(new SetPlanningPeriod.Outcome.ChangedSince(second));
    var unknown =
        new Kept<>(new PlanningPeriod(BRAND, new UUID(9, 9), SamplePeriods.Q4), LEO, first.at(), 1);
    assertThat(set(SamplePeriods.Q4, unknown, ADA))
        .isEqualTo(new SetPlanningPeriod.Outcome.Unknown(new UUID(9, 9)));
  }

  @Test
  void nobody_else_agrees_one() {
    for (Actor other : NOBODY) {
      assertThat(set(SamplePeriods.Q4, null, other))
          .isEqualTo(new SetPlanningPeriod.Outcome.NotAllowed(other));
    }
    assertThat(bench.facts()).isEmpty();
  }
}
