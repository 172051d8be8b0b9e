package io.plumbline.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.SampleTests;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** KPI-03: only what tests found is counted, and how sure they were. */
class IncrementThatTestsFoundTest {

  private static final LocalDate OVER = SampleTests.plan().last();

  private static Experiment after(int events) {
    List<ExperimentEvent> life = SampleTests.everything().subList(0, events);
    return SampleTests.lived(SampleTests.begun(1), life).experiment();
  }

  private static Experiment readOut() {
    return after(9);
  }

  @Test
  void a_test_in_which_spend_was_cut_says_what_media_bring_by_what_was_lost() {
    TestedIncrement found = TestedIncrement.of(List.of(readOut()), OVER).orElseThrow();
    assertThat(found.tests()).isEqualTo(1);
    assertThat(found.kpi()).isEqualTo("revenue");
    assertThat(found.found().mean()).isEqualTo(2400);
    assertThat(found.found().interval().lower()).isCloseTo(2400 - 1.645 * 600, within(1.0));
    assertThat(found.found().interval().upper()).isCloseTo(2400 + 1.645 * 600, within(1.0));
  }

  @Test
  void of_several_the_results_add_and_so_do_their_variances() {
    TestedIncrement found =
        TestedIncrement.of(List.of(readOut(), readOut(), readOut(), readOut()), OVER).orElseThrow();
    assertThat(found.tests()).isEqualTo(4);
    assertThat(found.found().mean()).isEqualTo(9600);
    assertThat(found.found().sd()).isCloseTo(1200, within(1e-9));
  }

  @Test
  void what_was_not_read_out_is_not_counted() {
    assertThat(TestedIncrement.of(List.of(after(0), after(5), after(8)), OVER)).isEmpty();
  }

  @Test
  void a_test_counts_for_52_weeks_after_its_last_day() {
    assertThat(TestedIncrement.of(List.of(readOut()), OVER.plusWeeks(52).minusDays(1))).isPresent();
    assertThat(TestedIncrement.of(List.of(readOut()), OVER.plusWeeks(52))).isEmpty();
  }
}
