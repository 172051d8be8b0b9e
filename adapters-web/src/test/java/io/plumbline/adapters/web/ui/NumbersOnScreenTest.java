package io.plumbline.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NumbersOnScreenTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void a_ratio_has_two_decimals_and_an_en_dash_in_its_interval() {
    assertThat(Format.ratio(estimate(1.561, 1.166, 1.984)))
        .isEqualTo(new Figure("1.56", "1.17\u20131.98"));
  }

  @Test
  void a_large_ratio_needs_no_decimals() {
    assertThat(Format.ratio(estimate(4_546.144, 4_301.2, 4_820.7)))
        .isEqualTo(new Figure("4,546", "4,301\u20134,821"));
  }

  @Test
  void an_interval_that_may_be_negative_says_to_and_shows_every_sign() {
    assertThat(Format.ratio(estimate(0.4, -0.1, 0.9)).interval()).isEqualTo("\u22120.10 to +0.90");
    assertThat(Format.money(estimate(4_000, -900, 8_800), USD))
        .isEqualTo(new Figure("$4.00k", "\u22120.90 to +8.80k"));
  }

  @Test
  void a_zero_bound_has_no_sign() {
    assertThat(Format.ratio(estimate(-0.5, -1, 0.001)).interval()).isEqualTo("\u22121.00 to 0.00");
    assertThat(Format.fixed(-0.001, 2)).isEqualTo("0.00");
  }

  @Test
  void money_has_three_significant_figures() {
    assertThat(Format.money(64_012, USD)).isEqualTo("$64.0k");
    assertThat(Format.money(5_404_000, USD)).isEqualTo("$5.40M");
    assertThat(Format.money(612_340, USD)).isEqualTo("$612k");
    assertThat(Format.money(-4_210, USD)).isEqualTo("\u2212$4.21k");
    assertThat(Format.money(12.3, USD)).isEqualTo("$12.3");
  }

  @Test
  void a_value_that_rounds_to_a_thousand_units_takes_the_next_unit() {
    assertThat(Format.quantity(999_900)).isEqualTo("1.00M");
    assertThat(Format.quantity(9_996)).isEqualTo("10.0k");
    assertThat(Format.quantity(99_960)).isEqualTo("100k");
  }

  @Test
  void the_bounds_of_money_share_the_unit_of_the_estimate() {
    assertThat(Format.money(estimate(150_400, 118_900, 1_184_000), USD))
        .isEqualTo(new Figure("$150k", "119\u20131,184k"));
  }

  @Test
  void a_currency_without_a_sign_of_its_own_is_written_by_its_code() {
    assertThat(Format.money(64_000, Currency.getInstance("CHF"))).isEqualTo("CHF\u00a064.0k");
  }

  @Test
  void money_in_decisions_is_exact_to_the_cent() {
    assertThat(Format.exact(new BigDecimal("88320"))).isEqualTo("88,320.00");
  }

  @Test
  void a_share_is_written_in_per_cent_with_one_decimal() {
    assertThat(Format.percent(estimate(0.192, 0.17, 0.2141)))
        .isEqualTo(new Figure("19.2%", "17.0\u201321.4%"));
  }

  @Test
  void a_probability_is_never_nought_or_a_hundred() {
    assertThat(Format.probability(new Probability(0.912))).isEqualTo("91%");
    assertThat(Format.probability(new Probability(0.001))).isEqualTo("<1%");
    assertThat(Format.probability(new Probability(0.9999))).isEqualTo(">99%");
    assertThat(Format.probability(new Probability(1))).isEqualTo(">99%");
  }

  @Test
  void dates_and_times_are_written_in_english_and_utc() {
    assertThat(Format.day(LocalDate.of(2026, 11, 22))).isEqualTo("Sun 22 Nov 2026");
    assertThat(Format.time(Instant.parse("2026-11-23T07:59:30.4Z")))
        .isEqualTo("23 Nov 2026 07:59:30");
    assertThat(Format.duration(Duration.ofMillis(430))).isEqualTo("0.43 s");
    assertThat(Format.duration(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
  }

  @Property
  void no_figure_ever_shows_a_hyphen_for_a_minus(
      @ForAll @DoubleRange(min = -1e8, max = 1e8) double value) {
    Figure figure = Format.money(estimate(value, value - 10, value + 10), USD);
    assertThat(figure.inProse()).doesNotContain("-");
  }

  private static Estimate estimate(double mean, double lower, double upper) {
    return new Estimate(mean, 1, mean, CredibleInterval.ninety(lower, upper));
  }
}
