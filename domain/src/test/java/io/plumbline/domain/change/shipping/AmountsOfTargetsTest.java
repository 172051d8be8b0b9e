package io.plumbline.domain.change.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A week's cents in the unit of whoever holds the budget. */
class AmountsOfTargetsTest {

  private static final Target GOOGLE = new Target.GoogleAds("1234567890", "555");
  private static final Target META = new Target.Meta("23851234567890123");

  @Test
  void a_week_is_seven_days_rounded_to_the_smallest_unit() {
    assertThat(GOOGLE.units(700_00, "EUR")).isEqualTo(100_000_000);
    assertThat(META.units(700_00, "EUR")).isEqualTo(100_00);
    assertThat(GOOGLE.units(100_00, "EUR")).isEqualTo(14_290_000);
    assertThat(META.units(100_00, "EUR")).isEqualTo(14_29);
    assertThat(META.units(100_03, "EUR")).isEqualTo(14_29);
    assertThat(META.units(100_07, "EUR")).isEqualTo(14_30);
    assertThat(META.units(0, "EUR")).isZero();
  }

  @Test
  void a_currency_without_cents_is_counted_in_whole_units() {
    assertThat(META.units(700_000_00, "JPY")).isEqualTo(100_000);
    assertThat(META.units(700_003_50, "JPY")).isEqualTo(100_001);
    assertThat(META.units(700_003_49, "JPY")).isEqualTo(100_000);
    assertThat(GOOGLE.units(700_000_00, "JPY")).isEqualTo(100_000_000_000L);
  }

  @Test
  void by_hand_and_by_webhook_a_week_stays_a_week() {
    assertThat(new Target.Sheet().units(123_45, "EUR")).isEqualTo(123_45);
    assertThat(new Target.Webhook("agency").units(123_45, "JPY")).isEqualTo(123_45);
    assertThat(new Target.Sheet().slack("EUR")).isZero();
  }

  @Property
  void a_day_is_within_half_a_unit_of_a_seventh(
      @ForAll @LongRange(max = 10_000_000_000_000L) long weekly) {
    assertThat(Math.abs(7 * META.units(weekly, "EUR") - weekly)).isLessThanOrEqualTo(3);
    assertThat(Math.abs(700 * META.units(weekly, "JPY") - weekly)).isLessThanOrEqualTo(350);
    assertThat(GOOGLE.units(weekly, "EUR")).isEqualTo(10_000 * META.units(weekly, "EUR"));
  }

  @Test
  void ids_that_go_into_addresses_and_queries_are_digits() {
    for (String id : new String[] {"", "1 OR 1=1", "1/../2", "12-34", "x", "1?fields=a"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Target.Meta(id));
      assertThatIllegalArgumentException().isThrownBy(() -> new Target.GoogleAds("1", id));
      assertThatIllegalArgumentException().isThrownBy(() -> new Target.GoogleAds(id, "1"));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Target.Webhook("http://x"));
  }
}
