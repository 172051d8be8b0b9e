package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoomToBreakEvenTest {

  @Test
  void it_ends_where_the_mean_return_of_the_next_unit_falls_through_one() {
    Room room = Room.of(channel(2.0, 0.1)).orElseThrow();
    assertThat(room.spend()).isCloseTo(150, within(1e-6));
    assertThat(room.more()).isCloseTo(50, within(1e-6));
  }

  @Test
  void its_range_comes_from_the_ends_of_the_intervals() {
    Room room = Room.of(channel(2.0, 0.1)).orElseThrow();
    assertThat(room.atLeast()).isLessThan(room.more()).isPositive();
    assertThat(room.atMost().orElseThrow()).isGreaterThan(room.more());
  }

  @Test
  void a_lower_end_already_below_one_means_there_may_be_no_room() {
    assertThat(Room.of(channel(2.0, 2.0)).orElseThrow().atLeast()).isZero();
  }

  @Test
  void there_is_none_if_the_next_unit_returns_less_than_itself_today() {
    assertThat(Room.of(channel(0.8, 0.1))).isEmpty();
  }

  @Test
  void it_is_not_known_if_the_curve_ends_before_the_return_does() {
    assertThat(Room.of(channel(9, 0.1))).isEmpty();
  }

  /** The next unit returns {@code now} at today's spend of 100, and 2 less at twice that. */
  private static ChannelResult channel(double now, double sd) {
    List<CurvePoint> curve = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      double m = i / 20.0;
      curve.add(
          new CurvePoint(
              m,
              100 * m,
              MadeUpReport.around(m, 0.1),
              MadeUpReport.around(now - 2 * (m - 1), sd),
              false));
    }
    return new ChannelResult(
        new ChannelId("TV"),
        100,
        MadeUpReport.around(1, 0.1),
        MadeUpReport.around(0.1, 0.01),
        null,
        MadeUpReport.around(now, sd),
        List.of(),
        null,
        MadeUpReport.around(0.4, 0.1),
        Map.of(),
        100,
        300,
        curve);
  }
}
