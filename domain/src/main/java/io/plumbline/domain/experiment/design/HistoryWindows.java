package io.plumbline.domain.experiment.design;

import java.util.stream.IntStream;

/**
 * The windows of a history in which a test is tried out: earlier ones to select by, later ones to
 * score by, none in both.
 *
 * @param duration of a window, in periods
 * @param select the first periods of the windows that select; not to be written to
 * @param score of those that score; not to be written to
 * @param split the period before which all windows that select end
 */
@SuppressWarnings("ArrayRecordComponent") // places; compared by nobody
record HistoryWindows(int duration, int[] select, int[] score, int split) {

  private static final int MOST_TO_SELECT = 8;
  private static final int MOST_TO_SCORE = 24;

  /** The periods before the first window: two windows, and four weeks. */
  static int before(int duration, int step) {
    return Math.max(2 * duration, 28 / step);
  }

  /** The fewest periods that a history must have. */
  static int needed(int duration, int step) {
    return before(duration, step) + 2 * duration;
  }

  static HistoryWindows of(int periods, int duration, int step) {
    int first = before(duration, step);
    int split = first + (periods - first) / 2;
    return new HistoryWindows(
        duration,
        spread(first, split - duration, MOST_TO_SELECT),
        spread(split, periods - duration, MOST_TO_SCORE),
        split);
  }

  private static int[] spread(int first, int last, int most) {
    int count = Math.min(most, last - first + 1);
    return IntStream.range(0, count)
        .map(
            i ->
                count == 1
                    ? last
                    : first + (int) Math.round((double) i * (last - first) / (count - 1)))
        .toArray();
  }

  /** How many windows that do not overlap the starts amount to. */
  static double distinct(int[] starts, int duration) {
    return (double) (starts[starts.length - 1] - starts[0] + duration) / duration;
  }
}
