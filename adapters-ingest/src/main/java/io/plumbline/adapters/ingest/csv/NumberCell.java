package io.plumbline.adapters.ingest.csv;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell of a number column says. */
sealed interface NumberCell {

  /** Which sign separates the decimals; NONE where there are none. */
  enum Sign {
    POINT,
    COMMA,
    NONE
  }

  /**
   * A number, exact.
   *
   * @param doubtful whether a point with three digits behind it might have meant thousands
   */
  record Amount(BigDecimal value, Sign sign, boolean doubtful) implements NumberCell {}

  /** Nothing: not known, which is not 0. */
  record Missing() implements NumberCell {}

  /** Neither. */
  record Unreadable(String rule, String problem, String accepted) implements NumberCell {}

  /** What stands for "not known", besides an empty cell, in any case of letters. */
  Set<String> MISSING =
      Set.of("", "-", "--", "\u2013", "\u2014", ".", "n/a", "#n/a", "na", "null", "none");

  Pattern POINT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  Pattern COMMA = Pattern.compile("[+-]?(\\d+,\\d*|,\\d+)");
  Pattern COMMA_OR_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
  Pattern POINT_OR_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
  Pattern COMMA_GROUPS = Pattern.compile("[+-]?\\d{1,3}((,\\d{3})+\\.\\d+|(,\\d{3}){2,})");
  Pattern POINT_GROUPS = Pattern.compile("[+-]?\\d{1,3}((\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})");
  Pattern SPACE_GROUPS = Pattern.compile("[+-]?\\d{1,3}([ '\u2019]\\d{3})+([.,]\\d+)?");
  Pattern CURRENCY =
      Pattern.compile("(?i)[a-z]{3} ?[+-]?[\\d.,]+|[+-]?[\\d.,]+ ?[a-z]{3}|.*\\p{Sc}.*");

  /** Reads a cell. */
  static NumberCell of(String cell) {
    String text = cell.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2212', '-').strip();
    if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      return new Missing();
    }
    if (text.equalsIgnoreCase("nan")) {
      return new Unreadable(
          "not-a-number",
          "\"%s\" is what a calculation leaves that went wrong.".formatted(text),
          "A number such as 1204.55; an empty cell where it is not known.");
    }
    if (text.length() > 100) {
      return notANumber(cell);
    }
    if (POINT.matcher(text).matches()) {
      Sign sign = text.indexOf('.') >= 0 ? Sign.POINT : Sign.NONE;
      return amount(text, sign, POINT_OR_THOUSANDS.matcher(text).matches());
    }
    if (COMMA_OR_THOUSANDS.matcher(text).matches()) {
      return new Unreadable(
          "ambiguous-number",
          "\"%s\" may be %s or %s.".formatted(text, text.replace(",", ""), text.replace(',', '.')),
          "A point before the decimals, and no sign between thousands: 1204.55.");
    }
    if (COMMA.matcher(text).matches()) {
      return amount(text.replace(',', '.'), Sign.COMMA, false);
    }
    if (COMMA_GROUPS.matcher(text).matches()) {
      return amount(text.replace(",", ""), Sign.POINT, false);
    }
    if (POINT_GROUPS.matcher(text).matches()) {
      return amount(text.replace(".", "").replace(',', '.'), Sign.COMMA, false);
    }
    if (SPACE_GROUPS.matcher(text).matches()) {
      Sign sign =
          text.indexOf(',') >= 0 ? Sign.COMMA : text.indexOf('.') >= 0 ? Sign.POINT : Sign.NONE;
      return amount(text.replaceAll("[ '\u2019]", "").replace(',', '.'), sign, false);
    }
    if (text.endsWith("%")) {
      return new Unreadable(
          "percent", "\"%s\" is a percentage.".formatted(text), "A plain number, such as 0.125.");
    }
    if (CURRENCY.matcher(text).matches()) {
      return new Unreadable(
          "currency",
          "\"%s\" carries a currency.".formatted(text),
          "Plain numbers, all in one currency: 1204.55.");
    }
    return notANumber(text);
  }

  private static NumberCell amount(String text, Sign sign, boolean doubtful) {
    BigDecimal value = new BigDecimal(text);
    if (value.precision() - (long) value.scale() > 18 || value.scale() > 400) {
      return new Unreadable(
          "number-out-of-range",
          "\"%s\" is out of range.".formatted(text),
          "Numbers below 1,000,000,000,000,000,000 in size.");
    }
    return new Amount(value, sign, doubtful);
  }

  private static Unreadable notANumber(String text) {
    return new Unreadable(
        "not-a-number",
        "\"%s\" is not a number.".formatted(Excerpt.of(text)),
        "A number such as 1204.55; an empty cell where it is not known; 1 or 0 for yes or no.");
  }
}
