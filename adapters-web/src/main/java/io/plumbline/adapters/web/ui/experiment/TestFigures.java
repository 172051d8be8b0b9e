package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.shared.Probability;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * What tests find as it is written: the interval says its level, for it is not always 90 %, and an
 * open side is said to be open.
 */
final class TestFigures {

  private TestFigures() {}

  /** Returns the interval of a result. */
  static LiftInterval interval(double lower, double upper, Probability level) {
    return new LiftInterval(lower, upper, level);
  }

  /** Writes a change of the outcome, its sign always shown. */
  static Figure outcome(double estimate, LiftInterval interval, Optional<Units> units) {
    Magnitude unit = Magnitude.of(widest(estimate, interval));
    int decimals = decimals(widest(estimate, interval) / unit.divisor());
    String sign =
        units
            .filter(Units::breaksEven)
            .map(one -> Format.symbol(one.currency()).strip())
            .orElse("");
    DoubleFunction<String> write =
        value -> money(Format.change(value / unit.divisor(), decimals), sign) + unit.suffix();
    return new Figure(write.apply(estimate), interval(interval, write));
  }

  /** Writes a change as a part of the outcome: {@code −6.0%}. */
  static Figure percent(double part, LiftInterval interval) {
    DoubleFunction<String> write = value -> Format.change(100 * value, 1) + "%";
    return new Figure(write.apply(part), interval(interval, write));
  }

  /** Writes a return: {@code 2.12}. */
  static Figure ratio(double ratio, LiftInterval interval) {
    DoubleFunction<String> write = value -> Format.fixed(value, 2);
    return new Figure(write.apply(ratio), interval(interval, write));
  }

  /** Returns the level of an interval: {@code 95%}. */
  static String level(Probability level) {
    double percent = 100 * level.value();
    return Format.fixed(percent, Math.abs(percent - Math.rint(percent)) < 1e-9 ? 0 : 1) + "%";
  }

  /** Writes a p-value: {@code 0.002}. */
  static String pValue(double value) {
    return value < 0.001 ? "below 0.001" : Format.fixed(value, 3);
  }

  private static String interval(LiftInterval interval, DoubleFunction<String> write) {
    boolean down = Double.isFinite(interval.lower());
    boolean up = Double.isFinite(interval.upper());
    String words =
        down && up
            ? "%s to %s".formatted(write.apply(interval.lower()), write.apply(interval.upper()))
            : down
                ? "at least %s".formatted(write.apply(interval.lower()))
                : "at most %s".formatted(write.apply(interval.upper()));
    return "%s, %s".formatted(words, level(interval.level()));
  }

  private static String money(String change, String sign) {
    return sign.isEmpty() || change.isEmpty()
        ? change
        : Character.isDigit(change.charAt(0))
            ? sign + change
            : change.charAt(0) + sign + change.substring(1);
  }

  private static double widest(double estimate, LiftInterval interval) {
    double widest = Math.abs(estimate);
    for (double bound : new double[] {interval.lower(), interval.upper()}) {
      widest = Math.max(widest, Double.isFinite(bound) ? Math.abs(bound) : 0);
    }
    return widest;
  }

  private static int decimals(double scaled) {
    return scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2;
  }
}
