package io.plumbline.adapters.web.sheet;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.reporting.report.SheetFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** How the numbers of a fact sheet are written for people; files for machines have them whole. */
public final class SheetWords {

  private static final Pattern MONEY = Pattern.compile("[A-Z]{3}( a week)?");
  private static final int RATIO_DECIMALS = 3;
  private static final double WHOLE = 10_000;
  private static final double EXACT = 1e13;

  private SheetWords() {}

  /** Returns the value as it is written; a dash where there is none. */
  public static String value(SheetFigure figure) {
    Double value = figure.value();
    return value == null ? "–" : number(value, figure);
  }

  /** Returns the interval and what it is, or why there is none. */
  public static String interval(SheetFigure figure) {
    Double lower = figure.lower();
    Double upper = figure.upper();
    return lower == null || upper == null
        ? figure.basis()
        : "%s to %s, %s".formatted(number(lower, figure), number(upper, figure), figure.basis());
  }

  /** Returns the unit as it stands beside the value. */
  public static String unit(SheetFigure figure) {
    return figure.unit().equals(SheetFigure.PART) ? "share" : figure.unit();
  }

  /** Returns a number in the figure's unit. */
  static String number(double number, SheetFigure figure) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "no end" : "no end below";
    }
    if (figure.unit().equals(SheetFigure.PART)) {
      return Format.percent(number);
    }
    if (!figure.hasInterval()
        && MONEY.matcher(figure.unit()).matches()
        && Math.abs(number) < EXACT) {
      return Format.exact(BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN));
    }
    if (figure.unit().equals(SheetFigure.RATIO)) {
      return Format.fixed(number, RATIO_DECIMALS);
    }
    return number == Math.rint(number) && Math.abs(number) < WHOLE
        ? Format.count((long) number)
        : Format.number(number);
  }
}
