package io.plumbline.domain.mix.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.backtest.RollingOrigin.ForecastOrigin;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsOfABacktestTest {

  private static final RollingOrigin PLAN = new RollingOrigin(52, 4, 5, List.of(13, 4));

  @Test
  void the_newest_origin_lies_the_shortest_horizon_before_the_end() {
    List<ForecastOrigin> origins = PLAN.over(104, Granularity.WEEK);
    assertThat(origins.getLast()).isEqualTo(new ForecastOrigin(100, List.of(4)));
  }

  @Test
  void origins_lie_a_step_apart_oldest_first_and_reach_as_far_as_the_data() {
    assertThat(PLAN.over(104, Granularity.WEEK))
        .containsExactly(
            new ForecastOrigin(84, List.of(4, 13)),
            new ForecastOrigin(88, List.of(4, 13)),
            new ForecastOrigin(92, List.of(4)),
            new ForecastOrigin(96, List.of(4)),
            new ForecastOrigin(100, List.of(4)));
  }

  @Test
  void no_refit_sees_less_than_the_minimum() {
    assertThat(PLAN.over(62, Granularity.WEEK))
        .extracting(ForecastOrigin::trained)
        .containsExactly(54, 58);
    assertThat(PLAN.over(56, Granularity.WEEK))
        .extracting(ForecastOrigin::trained)
        .containsExactly(52);
    assertThat(PLAN.over(55, Granularity.WEEK)).isEmpty();
  }

  @Test
  void weeks_are_seven_periods_each_where_data_come_by_day() {
    assertThat(new RollingOrigin(52, 4, 2, List.of(4)).over(400, Granularity.DAY))
        .containsExactly(new ForecastOrigin(372, List.of(28)));
  }

  @Test
  void a_plan_must_make_sense() {
    assertThatThrownBy(() -> new RollingOrigin(25, 4, 5, List.of(4)))
        .hasMessageContaining("26 weeks");
    assertThatThrownBy(() -> new RollingOrigin(52, 0, 5, List.of(4)))
        .hasMessageContaining("1 to 52 weeks apart");
    assertThatThrownBy(() -> new RollingOrigin(52, 4, 61, List.of(4)))
        .hasMessageContaining("origins");
    assertThatThrownBy(() -> new RollingOrigin(52, 4, 5, List.of()))
        .hasMessageContaining("horizon");
    assertThatThrownBy(() -> new RollingOrigin(52, 4, 5, List.of(4, 53)))
        .hasMessageContaining("1 to 52 weeks long");
    assertThat(PLAN.horizons()).containsExactly(4, 13);
  }
}
