package io.plumbline.adapters.web.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.registry.ResultComparison.Quantity;
import io.plumbline.domain.mix.registry.RunComparison;
import org.junit.jupiter.api.Test;

class TwoRunsOnScreenTest {

  private static ComparisonPage page(MixModelReport left, MixModelReport right) {
    return new ComparisonPage(
        RunComparison.of(MadeUpRun.of(left), MadeUpRun.of(right)),
        Units.of(right, MadeUpRun.BRAND.currency()));
  }

  private final ComparisonPage same = page(MadeUpReport.passing(8), MadeUpReport.passing(8));

  @Test
  void every_estimate_stands_with_its_interval_on_both_sides() {
    assertThat(same.rows(Quantity.ROI))
        .hasSize(10)
        .allSatisfy(
            row -> {
              assertThat(row.left().interval()).contains("–");
              assertThat(row.right()).isEqualTo(row.left());
              assertThat(row.moved()).isEqualTo("0.0 sd");
              assertThat(row.held()).isTrue();
            });
  }

  @Test
  void the_baseline_is_among_the_contributions() {
    assertThat(same.rows(Quantity.CONTRIBUTION).getLast().subject()).isEqualTo("baseline");
  }

  @Test
  void what_only_one_of_them_held_out_is_said_in_words() {
    ComparisonPage page = page(MadeUpReport.passing(8), MadeUpReport.passing(0));
    assertThat(page.accuracy())
        .contains(
            new ComparisonPage.Measure("Weighted error, held out", "5.9%", "nothing held out"));
    assertThat(page.lead()).contains("no held-out error in both");
  }

  @Test
  void the_chart_says_which_colour_is_which_run() {
    assertThat(same.remark(Quantity.ROI))
        .isEqualTo("revenue per $1; grey bar: R-0007, petrol: R-0007");
    assertThat(same.drawn(Quantity.ROI)).isPresent();
  }
}
