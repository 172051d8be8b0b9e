package io.plumbline.benchmarks.brands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SimulatedBrandTest {

  private final SimulatedBrand brand = new BrandSimulator(156, 3, 8).brand(7);

  @Test
  void the_same_seed_gives_the_same_brand_and_another_gives_another() {
    BrandSimulator simulator = new BrandSimulator(156, 3, 8);

    assertThat(simulator.brand(7).csv()).isEqualTo(brand.csv());
    assertThat(simulator.brand(8).csv()).isNotEqualTo(brand.csv());
  }

  @Test
  void it_has_as_many_weeks_and_channels_as_asked_for() {
    SimulatedBrand large = new BrandSimulator(208, 14, 14).brand(1);

    assertThat(large.revenue()).hasSize(208);
    assertThat(large.channels()).hasSize(14);
    assertThat(large.csv().lines()).hasSize(209);
  }

  @Test
  void what_an_analyst_gets_says_nothing_of_the_truth() {
    assertThat(brand.csv().lines().findFirst().orElseThrow())
        .matches("week,revenue,price(,spend_channel_\\d)+");
  }

  @Test
  void a_channel_without_carry_over_returns_its_roi_along_a_hill_curve() {
    SimulatedChannel channel = SimulatedChannel.of("tv", new double[] {10, 0, 30}, 0, 1, 2);

    // unit = 1000 / 40 = 25; responses 0.4/1.4 and 1.2/2.2, together scaled to 2 x 40
    double first = 0.4 / 1.4;
    double third = 1.2 / 2.2;
    assertThat(channel.total()).isCloseTo(80, within(1e-9));
    assertThat(channel.contribution()[0]).isCloseTo(80 * first / (first + third), within(1e-9));
    assertThat(channel.contribution()[1]).isZero();
  }

  @Test
  void pressure_carries_over_without_end_once_the_spend_stops() {
    double[] spend = new double[40];
    spend[0] = 100;
    SimulatedChannel channel = SimulatedChannel.of("tv", spend, 0.5, 1e9, 1);

    // far below saturation the response is the pressure: half as much every week
    for (int t = 1; t < 30; t++) {
      assertThat(channel.contribution()[t] / channel.contribution()[t - 1])
          .isCloseTo(0.5, within(1e-6));
    }
  }
}
