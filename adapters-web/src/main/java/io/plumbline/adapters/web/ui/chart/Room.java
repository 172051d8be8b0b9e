package io.plumbline.adapters.web.ui.chart;

import static java.util.Objects.requireNonNull;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.CurvePoint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How much more could be spent a period until the next unit of money returns just itself.
 *
 * @param spend the spend a period at which it does
 * @param more spend less what is spent now
 * @param atLeast the same judged by the lower ends of the intervals; 0 if they are below 1 already
 * @param atMost the same by the upper ends; absent if they stay above 1 as far as the curve goes
 */
public record Room(double spend, double more, double atLeast, OptionalDouble atMost) {

  /**
   * Returns the room of {@code channel}; empty if there is none, or the curve does not reach it.
   */
  public static Optional<Room> of(ChannelResult channel) {
    if (channel.marginalRoi() == null) {
      return Optional.empty();
    }
    OptionalDouble middle = crossing(channel, point -> requireNonNull(point.marginalRoi()).mean());
    if (middle.isEmpty() || middle.getAsDouble() <= 1) {
      return Optional.empty();
    }
    double unit = channel.averageSpend();
    OptionalDouble low =
        crossing(channel, point -> requireNonNull(point.marginalRoi()).interval().lower());
    OptionalDouble high =
        crossing(channel, point -> requireNonNull(point.marginalRoi()).interval().upper());
    double more = unit * (middle.getAsDouble() - 1);
    return Optional.of(
        new Room(
            unit * middle.getAsDouble(),
            more,
            low.isPresent() ? Math.clamp(unit * (low.getAsDouble() - 1), 0, more) : more,
            high.isPresent()
                ? OptionalDouble.of(Math.max(more, unit * (high.getAsDouble() - 1)))
                : OptionalDouble.empty()));
  }

  /** Writes the room: {@code $47.0k (17–78k)}. */
  public String written(Units units) {
    Magnitude unit = Magnitude.of(more);
    String lower = Format.fixed(atLeast / unit.divisor(), 0);
    String range =
        atMost.isPresent()
            ? lower + "\u2013" + Format.fixed(atMost.getAsDouble() / unit.divisor(), 0)
            : lower;
    return "%s (%s%s%s)"
        .formatted(units.spend(more), range, unit.suffix(), atMost.isPresent() ? "" : " or more");
  }

  /**
   * The multiple of today's spend where {@code value} first falls through 1, at or above today's.
   */
  private static OptionalDouble crossing(
      ChannelResult channel, ToDoubleFunction<CurvePoint> value) {
    List<CurvePoint> curve =
        channel.responseCurve().stream().filter(point -> point.multiplier() >= 1 - 1e-9).toList();
    for (int i = 0; i < curve.size(); i++) {
      double here = value.applyAsDouble(curve.get(i));
      if (here < 1) {
        if (i == 0) {
          return OptionalDouble.of(curve.get(0).multiplier());
        }
        double before = value.applyAsDouble(curve.get(i - 1));
        double from = curve.get(i - 1).multiplier();
        double to = curve.get(i).multiplier();
        return OptionalDouble.of(from + (to - from) * (before - 1) / (before - here));
      }
    }
    return OptionalDouble.empty();
  }
}
