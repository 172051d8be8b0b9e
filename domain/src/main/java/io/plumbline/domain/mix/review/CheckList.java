package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The checks of a review, in the order in which they are read. */
public final class CheckList {

  private static final MathContext SIX_DIGITS = new MathContext(6);
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private final List<Check> checks = new ArrayList<>();

  /**
   * Adds a check.
   *
   * @param measured what was measured, against which bar
   * @param advice what to do, told where it does not pass
   */
  public void add(String name, Verdict verdict, String measured, String advice) {
    checks.add(
        new Check(name, verdict, verdict == Verdict.PASS ? measured : measured + " " + advice));
  }

  /** Returns them, in the order in which they were added. */
  public List<Check> checks() {
    return List.copyOf(checks);
  }

  /** Returns the worst verdict. */
  public Verdict verdict() {
    return checks.stream().map(Check::verdict).max(Comparator.naturalOrder()).orElse(Verdict.PASS);
  }

  /** Returns the worse of two verdicts. */
  static Verdict worse(Verdict one, Verdict other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Fills a pattern, the same in every country. */
  public static String words(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** Returns a bar as people write it: 1.01, 400, 15. */
  public static String plain(double bar) {
    return new BigDecimal(bar, SIX_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** Returns an amount with four digits, never as a power of ten: 10630, 0.1234. */
  static String amount(double value) {
    return new BigDecimal(value, FOUR_DIGITS).toPlainString();
  }
}
