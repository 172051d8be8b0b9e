package io.plumbline.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What line items spend, as it stands in the ledger. */
class StatedBudgetsTest {

  private static final BudgetsStated FACT =
      new BudgetsStated(
          "B-7",
          "USD",
          List.of(
              new StandingBudget(Asks.SOCIAL, "prospecting", 123_450),
              new StandingBudget(Asks.RETAIL, StandingBudget.WHOLE, 50)),
          "as agreed");

  @Test
  void each_line_item_is_told_to_the_cent() {
    assertThat(FACT.kind()).isEqualTo(Fact.Kind.BUDGETS_STATED);
    assertThat(FACT.subject()).isEqualTo("B-7");
    assertThat(FACT.details())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "currency", "USD",
                "reason", "as agreed",
                "paid social | prospecting", "123450",
                "retail media | whole channel", "50"));
  }

  @Test
  void the_summary_adds_them_up_in_one_way_of_writing_whatever_machine_writes_it() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(FACT.summary()).isEqualTo("2 line items spend 1235.00 USD a week: as agreed");
    } finally {
      Locale.setDefault(before);
    }
  }
}
