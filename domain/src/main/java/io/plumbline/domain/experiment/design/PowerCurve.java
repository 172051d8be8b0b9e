package io.plumbline.domain.experiment.design;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;

/**
 * How often a design would have found a lift, by its size, in windows of its history.
 *
 * @param needed the smallest lift, in size, that each window would have shown; ascending
 * @param distinct how many windows beside each other the windows amount to; positive
 */
public record PowerCurve(List<Double> needed, double distinct) {

  /**
   * A place on the curve.
   *
   * @param power the part of the windows in which the lift was found
   * @param error its Monte-Carlo error
   */
  public record Point(double effect, double power, double error) {}

  public PowerCurve {
    that(!needed.isEmpty(), "A curve needs a window.");
    that(distinct > 0, "Windows amount to more than none (%s).", distinct);
    needed = needed.stream().sorted().toList();
  }

  /** Returns how often a lift of this size, as a part, would have been found. */
  public Point at(double effect) {
    long found = needed.stream().filter(least -> least < effect).count();
    double power = (double) found / needed.size();
    return new Point(effect, power, error(power, distinct));
  }

  /** The error of a share seen in so many windows, with a success and a failure added to them. */
  static double error(double share, double distinct) {
    double careful = (share * distinct + 1) / (distinct + 2);
    return Math.sqrt(careful * (1 - careful) / distinct);
  }
}
