package io.plumbline.adapters.web.ui.chart;

import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place on a response curve where its nature turns, besides the room that is left.
 *
 * @param spend a period with spend
 * @param words what is so there
 * @param interval of the spend; absent where the place is one of the mean curve, whose band says
 *     how sure it is
 */
public record Saturation(double spend, String words, @Nullable CredibleInterval interval) {

  /** Below this the steepest place is the curve's beginning: returns diminish from the start. */
  private static final double STEEPER = 1.05;

  /**
   * Returns where the curve of {@code channel} tips over: where it is steepest, if that is not its
   * beginning; where the next unit stopped bringing itself back, if that lies behind; and where the
   * outcome is not money, where half of all it ever could is brought.
   *
   * @param breaksEven whether the outcome is money
   */
  public static List<Saturation> of(ChannelResult channel, boolean breaksEven) {
    List<CurvePoint> curve =
        channel.responseCurve().stream().filter(point -> point.marginalRoi() != null).toList();
    List<Saturation> found = new ArrayList<>();
    if (curve.size() > 2) {
      steepest(channel, curve, found);
      if (breaksEven) {
        past(channel, curve).ifPresent(found::add);
      }
    }
    Estimate half = channel.parameters().get("half_saturation_spend");
    if (!breaksEven && half != null) {
      found.add(new Saturation(half.mean(), "half of all it ever could bring", half.interval()));
    }
    return found;
  }

  private static void steepest(
      ChannelResult channel, List<CurvePoint> curve, List<Saturation> found) {
    int steepest = 0;
    for (int i = 1; i < curve.size(); i++) {
      steepest = margin(curve.get(i)) > margin(curve.get(steepest)) ? i : steepest;
    }
    boolean tips = margin(curve.get(steepest)) > STEEPER * Math.max(0, margin(curve.getFirst()));
    if (steepest > 0 && steepest < curve.size() - 1 && tips) {
      found.add(at(channel, curve.get(steepest).multiplier(), "steepest here: tipping point"));
    }
  }

  /** Returns the highest place below today's at which the next unit brought itself back. */
  static Optional<Saturation> behind(ChannelResult channel) {
    return past(
        channel,
        channel.responseCurve().stream().filter(point -> point.marginalRoi() != null).toList());
  }

  private static Optional<Saturation> past(ChannelResult channel, List<CurvePoint> curve) {
    int now = 0;
    for (int i = 1; i < curve.size(); i++) {
      now = curve.get(i).multiplier() <= 1 + 1e-9 ? i : now;
    }
    for (int i = now - 1; i >= 0 && margin(curve.get(now)) < 1; i--) {
      double before = margin(curve.get(i));
      double after = margin(curve.get(i + 1));
      if (before >= 1) {
        double from = curve.get(i).multiplier();
        double to = curve.get(i + 1).multiplier();
        double crossing = from + (to - from) * (before - 1) / (before - after);
        return Optional.of(at(channel, crossing, "next unit returned 1.00 to here"));
      }
    }
    return Optional.empty();
  }

  private static Saturation at(ChannelResult channel, double multiplier, String words) {
    return new Saturation(multiplier * channel.averageSpend(), words, null);
  }

  private static double margin(CurvePoint point) {
    return Objects.requireNonNull(point.marginalRoi()).mean();
  }
}
