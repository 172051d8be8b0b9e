package io.plumbline.domain.experiment.readout.switchback;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Seed;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * When a fair coin decides anew about treatment; between two tosses nothing changes.
 *
 * @param periods T
 * @param tosses the periods of the tosses, rising, the first 0; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // places; compared by nobody
public record SwitchbackSchedule(int periods, int[] tosses) {

  private static final int ATTEMPTS = 1000;

  public SwitchbackSchedule {
    that(tosses.length > 0 && tosses[0] == 0, "The first period is tossed for.");
    for (int i = 1; i < tosses.length; i++) {
      that(tosses[i] > tosses[i - 1] && tosses[i] < periods, "Tosses rise inside the periods.");
    }
  }

  /**
   * The schedule with the smallest worst error where an effect carries over {@code carryOver}
   * periods m: tosses at 1, 2m+1, 3m+1, ..., (n-2)m+1 with T = nm (Bojinov, Simchi-Levi and Zhao
   * 2023).
   */
  public static SwitchbackSchedule minimax(int periods, int carryOver) {
    that(carryOver >= 0, "The carry-over (%s) must not be negative.", carryOver);
    if (carryOver == 0) {
      int[] all = new int[periods];
      Arrays.setAll(all, i -> i);
      return new SwitchbackSchedule(periods, all);
    }
    int blocks = periods / carryOver;
    that(blocks >= 4, "Carry-over of %s needs %s periods.", carryOver, 4 * carryOver);
    int[] tosses = new int[blocks - 2];
    for (int i = 1; i < tosses.length; i++) {
      tosses[i] = (i + 1) * carryOver;
    }
    return new SwitchbackSchedule(periods, tosses);
  }

  /** A toss every {@code length} periods. */
  public static SwitchbackSchedule blocks(int periods, int length) {
    that(length > 0 && length <= periods, "A block has 1 to %s periods.", periods);
    int[] tosses = new int[(periods + length - 1) / length];
    Arrays.setAll(tosses, i -> i * length);
    return new SwitchbackSchedule(periods, tosses);
  }

  /**
   * Returns treatment by region and period, each region tossed for on its own. Draws without a
   * period that was treated long enough to count for {@code carryOver}, or without one that was
   * not, are drawn again.
   */
  public boolean[][] draw(int regions, int carryOver, Seed seed) {
    that(regions > 0, "There is a region.");
    SplittableRandom random = new SplittableRandom(seed.value());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      boolean[][] treated = draw(regions, random);
      if (Contrast.defined(treated, carryOver)) {
        return treated;
      }
    }
    throw new IllegalArgumentException(
        "%s tosses are too few for a carry-over of %s.".formatted(tosses.length, carryOver));
  }

  boolean[][] draw(int regions, RandomGenerator random) {
    boolean[][] treated = new boolean[regions][periods];
    for (boolean[] region : treated) {
      for (int i = 0; i < tosses.length; i++) {
        int end = i + 1 < tosses.length ? tosses[i + 1] : periods;
        Arrays.fill(region, tosses[i], end, random.nextBoolean());
      }
    }
    return treated;
  }

  /**
   * Returns the first period of a region in which treatment changes though no coin is tossed for
   * it; empty if the schedule allows for every change.
   *
   * @param treated of the region, by period
   */
  public OptionalInt unforeseen(boolean[] treated) {
    that(treated.length == periods, "A region has the %s periods of the schedule.", periods);
    return IntStream.range(1, periods)
        .filter(t -> treated[t] != treated[t - 1] && Arrays.binarySearch(tosses, t) < 0)
        .findFirst();
  }

  /** Returns how many tosses decide about the periods from {@code from} to {@code to}, both in. */
  int tossesAbout(int from, int to) {
    int count = 1;
    for (int toss : tosses) {
      count += toss > from && toss <= to ? 1 : 0;
    }
    return count;
  }
}
