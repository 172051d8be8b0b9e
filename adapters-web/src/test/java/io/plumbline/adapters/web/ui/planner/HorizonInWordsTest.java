package io.plumbline.adapters.web.ui.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.KpiSpec;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** How far ahead is planned. */
class HorizonInWordsTest {

  private static final Currency DOLLAR = Currency.getInstance("USD");
  private final Units weeks = new Units(DOLLAR, KpiSpec.Kind.REVENUE, "week");
  private final Units days = new Units(DOLLAR, KpiSpec.Kind.REVENUE, "day");

  @Test
  void a_quarter_is_thirteen_weeks_or_ninety_one_days() {
    assertThat(Horizon.offered(weeks, 8)).containsExactly(4, 8, 13, 26, 52);
    assertThat(Horizon.offered(days, 56)).containsExactly(28, 56, 91, 182, 364);
    assertThat(Horizon.usual(days)).isEqualTo(7 * Horizon.usual(weeks));
  }

  @Test
  void a_horizon_of_ones_own_stands_among_those_offered() {
    assertThat(Horizon.offered(weeks, 10)).containsExactly(4, 8, 10, 13, 26, 52);
  }
}
