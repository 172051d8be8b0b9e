package io.plumbline.domain.mix.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.Outlook.Source;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is assumed of series nobody says anything of. */
class SeriesAheadTest {

  private static double[] series(int weeks, IntToDoubleFunction at) {
    double[] series = new double[weeks];
    Arrays.setAll(series, at);
    return series;
  }

  private static double season(int t) {
    return 100 + 40 * Math.sin(2 * Math.PI * t / 52.0);
  }

  private static Outlook outlook(SmallBrand brand, int ahead) {
    return OutlookProjection.of(brand.resolved(), ahead, Map.of());
  }

  private static SmallBrand spending(int weeks, IntToDoubleFunction at) {
    return SmallBrand.of(weeks).channel("tv", series(weeks, at), Specs.HILL);
  }

  private static String how(Outlook outlook, String of) {
    return outlook.assumptions().stream()
        .filter(one -> one.of().equals(of))
        .map(Outlook.Assumption::how)
        .findAny()
        .orElseThrow();
  }

  @Test
  void spend_keeps_last_years_season_at_this_years_level() {
    Outlook outlook = outlook(spending(104, t -> (t < 52 ? 1 : 1.2) * season(t)), 60);
    double[] tv = outlook.channels().getLast().spend();
    for (int h = 0; h < 60; h++) {
      // past a year ahead, last year's weeks come once more
      assertThat(tv[h]).isCloseTo(1.2 * 1.2 * season(h), within(1e-9));
    }
    assertThat(how(outlook, "spend on tv"))
        .isEqualTo("as in the same weeks a year ago, times 1.20, today's level");
  }

  @Test
  void without_a_year_before_it_stays_at_the_last_quarters_mean() {
    Outlook outlook = outlook(spending(60, t -> t), 4);
    assertThat(outlook.channels().getLast().spend())
        .containsExactly(series(4, t -> 53), within(1e-9));
    assertThat(how(outlook, "spend on tv")).isEqualTo("the average of the last 13 weeks");
    assertThat(outlook.assumptions()).allMatch(one -> one.source() == Source.PROJECTED);
  }

  @Test
  void a_channel_that_has_tripled_is_not_multiplied_on() {
    Outlook outlook = outlook(spending(104, t -> t < 60 ? 10 : 30), 4);
    assertThat(outlook.channels().getLast().spend())
        .containsExactly(series(4, t -> 30), within(1e-9));
  }

  @Test
  void a_price_keeps_its_season_and_its_present_level_and_a_promotion_its_weeks() {
    double[] price = series(104, t -> 0.01 * season(t) + (t < 60 ? 0 : 2));
    Outlook free = outlook(SmallBrand.of(104).control("price", price, false), 8);
    double[] ahead = Objects.requireNonNull(free.controls().get("price"));
    double[] flag = series(104, t -> t % 52 == 3 ? 1 : 0);
    Outlook promotion = outlook(SmallBrand.of(104).control("price", flag, true), 8);
    double[] once = series(104, t -> t % 52 == 3 || t == 100 ? 1 : 0);
    Outlook holiday = outlook(SmallBrand.of(104).control("price", once, false), 8);
    for (int h = 0; h < 8; h++) {
      assertThat(ahead[h]).isCloseTo(0.01 * season(h) + 2, within(1e-9));
    }
    assertThat(Objects.requireNonNull(promotion.controls().get("price")))
        .containsExactly(0, 0, 0, 1, 0, 0, 0, 0);
    assertThat(Objects.requireNonNull(holiday.controls().get("price")))
        .as("a mark has no level that it could have gained")
        .containsExactly(0, 0, 0, 1, 0, 0, 0, 0);
  }

  @Test
  void what_is_stated_is_taken_and_said_so() {
    ResolvedMixModel model = SmallBrand.of(104).resolved();
    Outlook outlook = OutlookProjection.of(model, 4, Map.of("price", new double[] {7, 8}));
    double[] projected =
        Objects.requireNonNull(OutlookProjection.of(model, 4, Map.of()).controls().get("price"));
    assertThat(Objects.requireNonNull(outlook.controls().get("price")))
        .containsExactly(7, 8, projected[2], projected[3]);
    assertThat(outlook.assumptions())
        .filteredOn(one -> one.source() == Source.STATED)
        .singleElement()
        .satisfies(one -> assertThat(one.how()).startsWith("as stated for 2, then as in the same"));
  }
}
