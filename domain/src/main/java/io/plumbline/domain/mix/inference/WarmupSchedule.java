package io.plumbline.domain.mix.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * How long the parts of a warm-up are.
 *
 * @param start draws to leave the starts and find a step size
 * @param windows draws to learn from, in windows that double
 * @param last draws for the step size of the last metric
 */
record WarmupSchedule(int start, List<Integer> windows, int last) {

  /*
   * Stan's start is longer and its first window shorter; here chains start at the optimum with the
   * metric of its curvature, and learn together.
   */

  private static final int START = 30;
  private static final int FIRST = 100;
  private static final int LAST = 50;

  WarmupSchedule {
    windows = List.copyOf(windows);
  }

  /** Returns the parts that add up to {@code warmup}, at least 20. */
  static WarmupSchedule of(int warmup) {
    boolean scarce = warmup < START + FIRST + LAST;
    int start = scarce ? warmup * 15 / 100 : START;
    int last = scarce ? warmup / 4 : LAST;
    int left = warmup - start - last;
    int next = scarce ? left : FIRST;
    List<Integer> windows = new ArrayList<>();
    while (left > 0) {
      int length = left < 2 * next ? left : next;
      windows.add(length);
      left -= length;
      next *= 2;
    }
    return new WarmupSchedule(start, windows, last);
  }
}
