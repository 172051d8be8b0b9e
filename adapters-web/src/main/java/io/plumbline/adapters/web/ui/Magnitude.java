package io.plumbline.adapters.web.ui;

/** The unit a quantity is written in so that it has one to three digits before the point. */
public enum Magnitude {
  ONE(1, ""),
  THOUSAND(1e3, "k"),
  MILLION(1e6, "M"),
  BILLION(1e9, "B");

  private final double divisor;
  private final String suffix;

  Magnitude(double divisor, String suffix) {
    this.divisor = divisor;
    this.suffix = suffix;
  }

  /** Returns the unit for {@code value}; 999.9 thousand, which would round up, is a million. */
  public static Magnitude of(double value) {
    Magnitude fitting = ONE;
    for (Magnitude unit : values()) {
      if (Math.abs(value) >= 0.9995 * unit.divisor) {
        fitting = unit;
      }
    }
    return fitting;
  }

  /** Returns by what a value is divided. */
  public double divisor() {
    return divisor;
  }

  /** Returns what is written after the number. */
  public String suffix() {
    return suffix;
  }

  /** Returns how many decimals give {@code value} three significant figures, at most two. */
  int decimals(double value) {
    double scaled = Math.abs(value) / divisor;
    if (scaled >= 99.95) {
      return 0;
    }
    return scaled >= 9.995 ? 1 : 2;
  }
}
