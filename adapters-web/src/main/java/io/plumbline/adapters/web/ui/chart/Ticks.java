package io.plumbline.adapters.web.ui.chart;

/** Round distances between the ticks of an axis. */
final class Ticks {

  private static final int MOST = 5;

  private Ticks() {}

  /** Returns 1, 2 or 5 times a power of ten, so that at most five steps reach {@code max} > 0. */
  static double step(double max) {
    double rough = max / MOST;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digit = rough / power;
    if (digit <= 1) {
      return power;
    }
    if (digit <= 2) {
      return 2 * power;
    }
    return digit <= 5 ? 5 * power : 10 * power;
  }

  /** Returns the lowest tick at or above {@code max} > 0. */
  static double above(double max) {
    double step = step(max);
    return step * Math.ceil(max / step - 1e-9);
  }
}
