package io.plumbline.adapters.ingest.spec;

import java.math.BigDecimal;

/** Which numbers a key accepts. */
record Bounds(double low, boolean withLow, double high, boolean withHigh) {

  /** Any number. */
  static final Bounds ANY =
      new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

  /** Above 0. */
  static final Bounds POSITIVE = new Bounds(0, false, Double.POSITIVE_INFINITY, false);

  /** From {@code low} to {@code high}, both included. */
  static Bounds between(double low, double high) {
    return new Bounds(low, true, high, true);
  }

  /** {@code low} or more; infinity too. */
  static Bounds from(double low) {
    return new Bounds(low, true, Double.POSITIVE_INFINITY, true);
  }

  /** {@code high} or less; minus infinity too. */
  static Bounds upTo(double high) {
    return new Bounds(Double.NEGATIVE_INFINITY, true, high, true);
  }

  /** Above 0 and below {@code high}. */
  static Bounds below(double high) {
    return new Bounds(0, false, high, false);
  }

  boolean hold(double number) {
    return (withLow ? number >= low : number > low) && (withHigh ? number <= high : number < high);
  }

  /** Returns what is accepted, as a sentence. */
  String inWords() {
    StringBuilder words = new StringBuilder("A number");
    if (Double.isFinite(low)) {
      words.append(withLow ? " of at least " : " above ").append(plain(low));
    }
    if (Double.isFinite(high)) {
      words.append(Double.isFinite(low) ? " and" : "");
      words.append(withHigh ? " at most " : " below ").append(plain(high));
    }
    return words.append('.').toString();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
