package io.plumbline.domain.mix.inference;

import java.util.ArrayList;
import java.util.List;

/** The windows of a warm-up: a start, windows that double, a last stretch; Stan's proportions. */
final class WarmupSchedule {

  private static final int START = 75;
  private static final int FIRST = 25;
  private static final int LAST = 50;

  private WarmupSchedule() {}

  /** Returns the windows' lengths, at least three, which add up to {@code warmup}, at least 20. */
  static int[] windows(int warmup) {
    boolean scarce = warmup < START + FIRST + LAST;
    int start = scarce ? warmup * 15 / 100 : START;
    int last = scarce ? warmup / 10 : LAST;
    int left = warmup - start - last;
    int next = scarce ? left : FIRST;
    List<Integer> windows = new ArrayList<>();
    windows.add(start);
    while (left > 0) {
      int length = left < 3 * next ? left : next;
      windows.add(length);
      left -= length;
      next *= 2;
    }
    windows.add(last);
    return windows.stream().mapToInt(Integer::intValue).toArray();
  }
}
