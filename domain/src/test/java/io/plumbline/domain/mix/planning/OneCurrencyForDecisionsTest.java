package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.KpiSpec.Kind;
import io.plumbline.domain.mix.planning.DecisionCurrency.Denomination;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OneCurrencyForDecisionsTest {

  private static final Estimate RETURN =
      new Estimate(0.02, 0.002, 0.0198, CredibleInterval.ninety(0.016, 0.025));

  private static DecisionCurrency in(Denomination measure, @Nullable Long customerCents) {
    return new DecisionCurrency(measure, PaybackWindow.DEFAULT, customerCents);
  }

  @Test
  void money_is_a_return_and_a_count_is_a_cost_without_more_being_said() {
    assertThat(in(Denomination.MARGINAL_ROAS, null).of(RETURN, Kind.REVENUE)).contains(RETURN);
    Estimate cost = in(Denomination.MARGINAL_CAC, null).of(RETURN, Kind.CONVERSIONS).orElseThrow();
    assertThat(cost.mean()).isCloseTo(50, within(1e-9));
    assertThat(cost.sd()).isCloseTo(5, within(1e-9));
    assertThat(cost.interval().lower()).isCloseTo(40, within(1e-9));
    assertThat(cost.interval().upper()).isCloseTo(62.5, within(1e-9));
    assertThat(in(Denomination.MARGINAL_ROAS, null).of(RETURN, Kind.CONVERSIONS)).isEmpty();
    assertThat(in(Denomination.MARGINAL_CAC, null).of(RETURN, Kind.REVENUE)).isEmpty();
  }

  @Test
  void what_a_customer_brings_turns_one_into_the_other() {
    Estimate roas =
        in(Denomination.MARGINAL_ROAS, 6_000L).of(RETURN, Kind.CONVERSIONS).orElseThrow();
    assertThat(roas.mean()).isCloseTo(1.2, within(1e-9));
    Estimate cac =
        in(Denomination.MARGINAL_CAC, 6_000L).of(RETURN.times(60), Kind.REVENUE).orElseThrow();
    assertThat(cac.mean()).isCloseTo(50, within(1e-9));
    assertThat(cac.interval().upper()).isCloseTo(62.5, within(1e-9));
  }

  @Test
  void what_pays_for_itself_in_one_pays_for_itself_in_the_other() {
    double worth = in(Denomination.MARGINAL_CAC, 6_000L).breakEven().orElseThrow();
    Estimate even = new Estimate(1, 0, 1, CredibleInterval.ninety(1, 1));
    assertThat(in(Denomination.MARGINAL_CAC, 6_000L).of(even, Kind.REVENUE).orElseThrow().mean())
        .isEqualTo(worth);
    assertThat(in(Denomination.MARGINAL_ROAS, null).breakEven()).contains(1.0);
    assertThat(in(Denomination.MARGINAL_CAC, null).breakEven()).isEmpty();
  }

  @Test
  void where_nothing_may_return_a_cost_has_no_upper_end() {
    Estimate doubtful = new Estimate(0.01, 0.02, 0.008, CredibleInterval.ninety(-0.01, 0.04));
    Estimate cost =
        in(Denomination.MARGINAL_CAC, null).of(doubtful, Kind.CONVERSIONS).orElseThrow();
    assertThat(cost.mean()).isEqualTo(100);
    assertThat(cost.interval().lower()).isEqualTo(25);
    assertThat(cost.interval().upper()).isInfinite();
    Estimate none = new Estimate(-0.01, 0.002, -0.01, CredibleInterval.ninety(-0.02, -0.005));
    assertThat(in(Denomination.MARGINAL_CAC, null).of(none, Kind.CONVERSIONS).orElseThrow().mean())
        .isInfinite();
  }

  @Test
  void a_customer_brings_something() {
    assertThatIllegalArgumentException().isThrownBy(() -> in(Denomination.MARGINAL_CAC, 0L));
  }
}
