package io.plumbline.domain.maturity.usecase;

import static io.plumbline.domain.maturity.usecase.MaturityBench.BRAND;
import static io.plumbline.domain.maturity.usecase.MaturityBench.FIN;
import static io.plumbline.domain.maturity.usecase.MaturityBench.LEA;
import static io.plumbline.domain.maturity.usecase.MaturityBench.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.usecase.ChooseFramework.Outcome;
import io.plumbline.domain.shared.Actor;
import org.junit.jupiter.api.Test;

/** The framework and the reason are stored with who chose it (MAT-08). */
class FrameworkByALeadTest {

  private final MaturityBench bench = new MaturityBench();

  private Outcome choose(Framework framework, String reason, Actor by) {
    return bench.choose.choose(
        new ChooseFramework.Command(BRAND, framework, reason, by, Origin.WEB));
  }

  @Test
  void what_is_chosen_is_on_record_with_its_reason_and_what_was_advised() {
    bench.imported(104, 0, "north", OUTCOME + "revenue");
    assertThat(choose(Framework.GEO_BAYES, "  A geo test runs. ", LEA))
        .isInstanceOfSatisfying(
            Outcome.Chosen.class,
            chosen -> {
              assertThat(chosen.framework().choice().reason()).isEqualTo("A geo test runs.");
              assertThat(chosen.framework().choice().advised()).isEqualTo(Framework.RIDGE);
              assertThat(chosen.framework().choice().departs()).isTrue();
              assertThat(chosen.framework().by()).isEqualTo(LEA);
            });
    LedgerEntry entry = bench.ledger.newest(BRAND, Long.MAX_VALUE, 1).getFirst();
    assertThat(entry.kind()).isEqualTo(Fact.Kind.FRAMEWORK_CHOSEN);
    assertThat(entry.details())
        .containsEntry("framework", "GEO_BAYES")
        .containsEntry("reason", "A geo test runs.")
        .containsEntry("advised", "RIDGE")
        .doesNotContainKey("before");
    assertThat(bench.reached(Milestone.FRAMEWORK)).isTrue();
    assertThat(bench.framework().entry()).isEqualTo(entry.sequence());
  }

  @Test
  void another_choice_takes_its_place_and_the_same_one_is_not_written_twice() {
    choose(Framework.RIDGE, "Quick.", LEA);
    assertThat(choose(Framework.RIDGE, "Quick.", LEA)).isInstanceOf(Outcome.Already.class);
    choose(Framework.CUSTOM_BAYES, "Priors.", LEA);
    assertThat(bench.framework().choice().framework()).isEqualTo(Framework.CUSTOM_BAYES);
    assertThat(bench.ledger.newest(BRAND, Long.MAX_VALUE, 9))
        .hasSize(2)
        .first()
        .satisfies(entry -> assertThat(entry.details()).containsEntry("before", "RIDGE"));
  }

  @Test
  void without_a_reason_and_by_an_auditor_nothing_is_written() {
    assertThat(choose(Framework.RIDGE, "   ", LEA)).isInstanceOf(Outcome.Unreasoned.class);
    assertThat(choose(Framework.RIDGE, "x".repeat(1001), LEA))
        .isInstanceOf(Outcome.Unreasoned.class);
    assertThat(choose(Framework.RIDGE, "Quick.", FIN)).isEqualTo(new Outcome.NotAllowed(FIN));
    assertThat(bench.ledger.newest(BRAND, Long.MAX_VALUE, 9)).isEmpty();
    assertThat(bench.maturity().framework()).isNull();
  }
}
