package io.plumbline.domain.mix.ridge;

/**
 * Where a history is cut: each split fits all periods before its end and is judged by those up to
 * the next end. The last end is the whole history, which is fitted and not judged.
 *
 * @param ends how many periods each split fits, rising
 */
@SuppressWarnings("ArrayRecordComponent") // a few numbers; compared by nobody
record RollingOrigins(int[] ends) {

  /** How often a candidate is judged. */
  static final int SPLITS = 6;

  /** The part of the history that each split is judged by: six of them leave 62 % to begin with. */
  private static final double TESTED = 1 / 16.0;

  /** Cuts a history of {@code periods}, at least 26 as the resolver sees to. */
  static RollingOrigins of(int periods) {
    int tested = Math.max(1, (int) Math.round(periods * TESTED));
    int[] ends = new int[SPLITS + 1];
    for (int k = 0; k <= SPLITS; k++) {
      ends[k] = periods - (SPLITS - k) * tested;
    }
    return new RollingOrigins(ends);
  }

  /** Returns how many periods all splits together are judged by. */
  int judged() {
    return ends[SPLITS] - ends[0];
  }
}
