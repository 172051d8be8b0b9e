package io.plumbline.adapters.web.ui.change;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.change.Proposal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.OptionalLong;

/** Whole cents as decisions are written: to the cent, never rounded. */
public final class Cents {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000L);

  private Cents() {}

  /** Returns {@code 88,320.00}. */
  public static String of(long cents) {
    return Format.exact(BigDecimal.valueOf(cents, 2));
  }

  /** Returns a change, its sign always shown: {@code +7,680.00}. */
  public static String change(long cents) {
    return cents > 0 ? "+" + of(cents) : of(cents);
  }

  /** Returns {@code $7,680.00}. */
  public static String money(long cents, String currency) {
    return Format.symbol(Currency.getInstance(currency)) + of(cents);
  }

  /** Returns what a request moves: {@code $7,680.00 a week}. */
  static String moved(Proposal proposal) {
    return money(proposal.moved(), proposal.currency()) + " a week";
  }

  /** Returns a plain number for a file or a field: {@code 88320.00}. */
  public static String plain(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  /** Reads an amount such as {@code 88,320.00} or {@code 88320}; empty if it is none. */
  public static OptionalLong read(String text) {
    try {
      BigDecimal amount = new BigDecimal(text.strip().replace(",", ""));
      if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
        return OptionalLong.empty();
      }
      return OptionalLong.of(
          amount.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
