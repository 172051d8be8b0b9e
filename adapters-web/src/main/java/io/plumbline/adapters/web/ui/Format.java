package io.plumbline.adapters.web.ui;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** How numbers, intervals, money and dates are written, in one place (design language, §3). */
public final class Format {

  /** The true minus sign, as wide as a plus. */
  public static final String MINUS = "\u2212";

  /** By the number of decimals; cloned for use, as formats are not for several threads. */
  private static final DecimalFormat[] FIXED =
      IntStream.rangeClosed(0, 16)
          .mapToObj(decimals -> "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)))
          .map(Format::grouped)
          .toArray(DecimalFormat[]::new);

  private static final String EN_DASH = "\u2013";
  private static final Map<String, String> SYMBOLS = Map.of("USD", "$", "EUR", "€", "GBP", "£");
  private static final DateTimeFormatter DAY = pattern("EEE d MMM uuuu");
  private static final DateTimeFormatter DATE = pattern("d MMM uuuu");
  private static final DateTimeFormatter SHORT_DATE = pattern("d MMM");
  private static final DateTimeFormatter TIME = pattern("d MMM uuuu HH:mm:ss");
  private static final DateTimeFormatter CLOCK = pattern("HH:mm:ss");

  private Format() {}

  /** A ratio and its interval, two decimals each below 100: {@code 1.56}, {@code 1.17–1.98}. */
  public static Figure ratio(Estimate ratio) {
    int decimals = Math.abs(ratio.mean()) < 100 ? 2 : 0;
    return new Figure(fixed(ratio.mean(), decimals), interval(ratio.interval(), 1, decimals, ""));
  }

  /** A part of a whole, given as a fraction: {@code 19.2%}, {@code 17.0–21.4%}. */
  public static Figure percent(Estimate part) {
    return new Figure(percent(part.mean()), interval(part.interval(), 0.01, 1, "%"));
  }

  /** The first digits of a hash, enough to tell two apart by eye: {@code 7b1e09c2a4d1}. */
  public static String hash(String sha256) {
    return sha256.substring(0, Math.min(12, sha256.length()));
  }

  /** A fraction as a percentage with one decimal: {@code 5.9%}. */
  public static String percent(double fraction) {
    return fixed(100 * fraction, 1) + "%";
  }

  /** Money for analysis, three significant figures: {@code $150k}, {@code 119–184k}. */
  public static Figure money(Estimate money, Currency currency) {
    Magnitude unit = Magnitude.of(money.mean());
    return new Figure(
        money(money.mean(), currency),
        interval(money.interval(), unit.divisor(), unit.decimals(money.mean()), unit.suffix()));
  }

  /** Money for analysis, three significant figures: {@code $64.0k}, {@code −$5.40M}. */
  public static String money(double money, Currency currency) {
    return (money < 0 ? MINUS : "") + symbol(currency) + quantity(Math.abs(money));
  }

  /** A quantity for analysis, three significant figures: {@code 64.0k}. */
  public static Figure quantity(Estimate quantity) {
    Magnitude unit = Magnitude.of(quantity.mean());
    return new Figure(
        quantity(quantity.mean()),
        interval(
            quantity.interval(), unit.divisor(), unit.decimals(quantity.mean()), unit.suffix()));
  }

  /** A quantity for analysis, three significant figures: {@code 64.0k}. */
  public static String quantity(double quantity) {
    Magnitude unit = Magnitude.of(quantity);
    return fixed(quantity / unit.divisor(), unit.decimals(quantity)) + unit.suffix();
  }

  /** A plain number of any size, three significant figures: {@code 0.00312}, {@code 64.0k}. */
  public static Figure number(Estimate number) {
    if (Math.max(Math.abs(number.mean()), number.interval().upper() - number.interval().lower())
        >= 1) {
      return quantity(number);
    }
    int decimals = decimals(Math.max(Math.abs(number.mean()), number.sd()));
    return new Figure(fixed(number.mean(), decimals), interval(number.interval(), 1, decimals, ""));
  }

  /** A plain number of any size, three significant figures: {@code 0.00312}, {@code 64.0k}. */
  public static String number(double number) {
    if (!Double.isFinite(number)) {
      return "\u2013";
    }
    return Math.abs(number) >= 1 ? quantity(number) : fixed(number, decimals(number));
  }

  /** How many decimals show three significant figures of a number below 1; at most eight. */
  private static int decimals(double number) {
    return number == 0 ? 2 : (int) Math.clamp(2 - Math.floor(Math.log10(Math.abs(number))), 2, 8);
  }

  /** A 90 % interval of a plain number: {@code 0.30–5.60}. */
  public static String interval(CredibleInterval interval) {
    double widest = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    if (widest < 1) {
      return interval(interval, 1, decimals(widest), "");
    }
    Magnitude unit = Magnitude.of(widest);
    return interval(interval, unit.divisor(), unit.decimals(widest), unit.suffix());
  }

  /** A change, its sign always shown: {@code +4.0k}, {@code −0.4}. */
  public static String change(double change, int decimals) {
    return signed(change, decimals);
  }

  /** Money in decisions: to the cent, without a symbol: {@code 88,320.00}. */
  public static String exact(BigDecimal money) {
    return grouped("#,##0.00").format(money).replace("-", MINUS);
  }

  /** A change and its interval, signs always shown: {@code +4.0k}, {@code −0.9 to +8.8k}. */
  public static Figure change(Estimate change) {
    CredibleInterval interval = change.interval();
    double widest =
        Math.max(
            Math.abs(change.mean()),
            Math.max(Math.abs(interval.lower()), Math.abs(interval.upper())));
    Magnitude unit = Magnitude.of(widest);
    int decimals = unit.decimals(widest);
    return new Figure(
        signed(change.mean() / unit.divisor(), decimals) + unit.suffix(),
        signed(interval.lower() / unit.divisor(), decimals)
            + " to "
            + signed(interval.upper() / unit.divisor(), decimals)
            + unit.suffix());
  }

  /** A change, three significant figures, its sign always shown: {@code −64.0k}. */
  public static String change(double change) {
    Magnitude unit = Magnitude.of(change);
    return signed(change / unit.divisor(), unit.decimals(change)) + unit.suffix();
  }

  /** A count, thousands apart: {@code 18,431}. */
  public static String count(long count) {
    return grouped("#,##0").format(count).replace("-", MINUS);
  }

  /** A count of things: {@code 1 channel}, {@code 18,431 entries} with the plural given. */
  public static String counted(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A probability in whole per cent, never 0 or 100: {@code 91%}, {@code <1%}, {@code >99%}. */
  public static String probability(Probability probability) {
    double value = probability.value();
    if (value < 0.01) {
      return "<1%";
    }
    return value > 0.99 ? ">99%" : Math.round(100 * value) + "%";
  }

  /** A number with a fixed count of decimals and the true minus; never a negative zero. */
  public static String fixed(double value, int decimals) {
    String text = ((DecimalFormat) FIXED[decimals].clone()).format(value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? text.replace("-", "") : text.replace("-", MINUS);
  }

  /** A day with its weekday: {@code Sun 22 Nov 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A day: {@code 22 Nov 2026}. */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** A day whose year is told elsewhere: {@code 22 Nov}. */
  public static String shortDate(LocalDate day) {
    return SHORT_DATE.format(day);
  }

  /** An instant in UTC: {@code 23 Nov 2026 07:59:30}. The column or label says UTC. */
  public static String time(Instant at) {
    return TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  /** The time of day of an instant, in UTC: {@code 07:59:30}. */
  public static String clock(Instant at) {
    return CLOCK.format(at.atOffset(ZoneOffset.UTC));
  }

  /** A short span of time: {@code 0.43 s}, {@code 12 s}, {@code 3 min 20 s}. */
  public static String duration(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    if (seconds < 0.01) {
      return "less than 0.01 s";
    }
    if (seconds < 10) {
      return fixed(seconds, 2) + " s";
    }
    return seconds < 60
        ? fixed(seconds, 0) + " s"
        : "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }

  /** The sign of a currency, or its code where the sign would be ambiguous. */
  public static String symbol(Currency currency) {
    String code = currency.getCurrencyCode();
    return SYMBOLS.getOrDefault(code, code + "\u00a0");
  }

  private static String interval(
      CredibleInterval interval, double divisor, int decimals, String suffix) {
    double lower = interval.lower() / divisor;
    double upper = interval.upper() / divisor;
    return lower < 0
        ? signed(lower, decimals) + " to " + signed(upper, decimals) + suffix
        : fixed(lower, decimals) + EN_DASH + fixed(upper, decimals) + suffix;
  }

  private static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value > 0 && !zero ? "+" + text : text;
  }

  private static DecimalFormat grouped(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
