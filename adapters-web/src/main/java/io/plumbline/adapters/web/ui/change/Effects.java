package io.plumbline.adapters.web.ui.change;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Effects of moves as they are written, never without their interval. */
final class Effects {

  private Effects() {}

  /** A part of the outcome in percent: {@code +1.20%}, {@code −0.31 to +2.80%}. */
  static Figure percent(Estimate effect) {
    Figure figure = Format.change(effect.times(100));
    return new Figure(figure.value() + "%", figure.interval() + "%");
  }

  /** An amount of the outcome, in its own unit. */
  static Figure lift(Estimate lift, Optional<Units> units) {
    Figure figure = Format.change(lift);
    return units
        .filter(Units::breaksEven)
        .map(
            one ->
                new Figure(
                    figure.value() + " " + one.currency().getCurrencyCode(), figure.interval()))
        .orElse(figure);
  }

  /** What each unit of moved money does, in the decision currency. */
  static Figure perMoney(Estimate returned, Optional<Units> units) {
    return units.map(one -> one.next(returned)).orElseGet(() -> Format.ratio(returned));
  }

  /** What the outcome is called. */
  static String outcome(Optional<Units> units) {
    return units.map(Units::outcomeName).orElse("outcome");
  }

  /** The chance of an improvement, or that there is none to tell. */
  static String chance(@Nullable Probability improvement) {
    return improvement == null ? "unknown" : Format.probability(improvement);
  }
}
