package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.CostChart;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a channel's money works, each figure with what it means.
 *
 * @param remark over which periods, and how soon money has to be back
 * @param cost what one of the outcome costs, by position on the curve
 */
record EfficiencyPage(String remark, List<Measured> measures, Drawn cost) {

  /** Room is looked for up to this multiple of the spend beyond it. */
  private static final double FARTHEST = 3;

  /** A figure and its definition. */
  record Measured(String name, Figure figure, String meaning) {}

  EfficiencyPage {
    measures = List.copyOf(measures);
  }

  static EfficiencyPage of(ChannelEfficiency channel, DeepDive.Answered answered, Units units) {
    int days = answered.payback().days();
    int periods = answered.periods();
    String one = Format.symbol(units.currency()) + "1";
    List<Measured> measures = new ArrayList<>();
    measures.add(
        new Measured(
            "%s, %d days".formatted(units.nextName(), days),
            units.next(channel.marginalRoi()),
            "%s, laid as all of it is".formatted(units.nextMeaning())));
    Figure noValue = Figure.none("no value of a conversion is known");
    Estimate wasted = channel.wasted();
    Estimate room = channel.headroom();
    measures.add(
        new Measured(
            "Room to break-even, a " + units.period(),
            room == null ? noValue : room(room, channel.spend(), periods, units),
            ("how much more could be spent until the next %s brings back just %s; "
                        + "below 0, how much too")
                    .formatted(one, one)
                + " much is spent; looked for up to four times the spend"));
    measures.add(
        new Measured(
            "Back within %d days".formatted(days),
            Format.percent(channel.payback()),
            "the part of all it brings that comes so soon; later carry-over counts "
                + "in none of these"));
    measures.add(
        new Measured(
            "Wasted spend",
            wasted == null ? noValue : Format.percent(wasted),
            "the part of the spend beyond the point where the next %s brings less than %s"
                .formatted(one, one)));
    Double reach = channel.reachEfficiency();
    if (reach != null) {
      measures.add(
          new Measured(
              "Reached per " + one,
              new Figure(Format.number(reach), "counted, not estimated"),
              "people reached in a %s, each counted once there, for %s"
                  .formatted(units.period(), one)));
    }
    return new EfficiencyPage(
        "last %d %ss, %d-day payback, 90%% intervals".formatted(periods, units.period(), days),
        measures,
        CostChart.of(channel, periods, units));
  }

  /** The room a period; where draws find none of its end, that is said. */
  private static Figure room(Estimate room, double spend, int periods, Units units) {
    double farthest = FARTHEST * spend * (1 - 1e-9);
    Figure written = Format.money(room.times(1.0 / periods), units.currency());
    if (room.interval().lower() >= farthest) {
      return new Figure(written.value(), "or more: its end was not found");
    }
    return room.interval().upper() >= farthest
        ? new Figure(written.value(), written.interval() + " or more")
        : written;
  }
}
