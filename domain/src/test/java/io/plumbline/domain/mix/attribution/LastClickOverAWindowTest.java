package io.plumbline.domain.mix.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastClickOverAWindowTest {

  private static final ChannelId TV = new ChannelId("tv");

  private final double[] credited = new double[60];

  LastClickOverAWindowTest() {
    Arrays.setAll(credited, t -> t + 1);
  }

  @Test
  void only_the_window_counts() {
    LocalDate from = SmallBrand.FIRST.plusWeeks(10);
    SmallBrand brand =
        SmallBrand.of(60).lastClick("tv", credited).window(new WindowSpec(from, null, 0));
    assertThat(LastClick.over(brand.resolved(), brand.data()))
        .containsExactlyEntriesOf(Map.of(TV, 60.0 * 61 / 2 - 10.0 * 11 / 2));
  }

  @Test
  void a_cell_without_a_number_credits_nothing() {
    credited[3] = Double.NaN;
    SmallBrand brand = SmallBrand.of(60).lastClick("tv", credited);
    assertThat(LastClick.over(brand.resolved(), brand.data()).get(TV))
        .isCloseTo(60.0 * 61 / 2 - 4, within(1e-9));
  }

  @Test
  void the_model_does_not_see_it() {
    ResolvedMixModel without = SmallBrand.of(60).resolved();
    ResolvedMixModel with = SmallBrand.of(60).lastClick("tv", credited).resolved();
    assertThat(with.sha256()).isEqualTo(without.sha256());
  }

  @Test
  void data_without_it_need_none() {
    SmallBrand brand = SmallBrand.of(60);
    assertThat(
            brand
                .spec()
                .with(
                    brand.spec().channels().stream()
                        .map(channel -> channel.comparedWith(channel.channel() + "_credited"))
                        .toList())
                .resolve(brand.data(), HolidayCalendar.NONE))
        .isInstanceOf(Resolution.Resolved.class);
    assertThat(LastClick.over(brand.resolved(), brand.data())).isEmpty();
  }
}
