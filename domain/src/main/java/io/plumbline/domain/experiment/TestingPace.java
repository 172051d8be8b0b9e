package io.plumbline.domain.experiment;

import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * Whether a brand tests enough for its model to be believed: at least two tests in a year, or its
 * health is red (EXP-21); one a quarter, or a recalibration is overdue (CAL-06); and always one in
 * the queue (EXP-19).
 *
 * @param lastYear how many tests ended in the last 365 days
 */
public record TestingPace(int lastYear, List<Check> checks) {

  /** How many tests a year are the least. */
  public static final int FEWEST = 2;

  /** After how many days without a test a recalibration is overdue: a quarter. */
  public static final int QUARTER = 92;

  /** What is said wherever tests are planned (LIM-05). */
  public static final String LIMITS =
      "Incrementality tests cost money and are easily contaminated: keep everything else as it is"
          + " where one runs.";

  /** A test that ended: told by two sources, it counts once. */
  public record Ended(ChannelId channel, LocalDate day) {}

  public TestingPace {
    checks = List.copyOf(checks);
  }

  /**
   * Judges the pace.
   *
   * @param ended all tests that have a result
   * @param queued how many tests wait for their turn
   */
  public static TestingPace of(Collection<Ended> ended, int queued, LocalDate today) {
    List<LocalDate> days =
        ended.stream()
            .distinct()
            .map(Ended::day)
            .filter(day -> !day.isAfter(today))
            .sorted()
            .toList();
    int year =
        Math.toIntExact(
            days.stream().filter(day -> ChronoUnit.DAYS.between(day, today) < 365).count());
    return new TestingPace(year, List.of(floor(year), quarter(days, today), queue(queued)));
  }

  /** Returns whether two tests a year are held to, which a model's health is judged by (EXP-21). */
  public Check floor() {
    return checks.getFirst();
  }

  /** Returns the worst of all checks. */
  public Verdict verdict() {
    return checks.stream().map(Check::verdict).max(Verdict::compareTo).orElse(Verdict.PASS);
  }

  private static Check floor(int year) {
    return new Check(
        "two tests a year",
        year >= FEWEST ? Verdict.PASS : Verdict.FAIL,
        "%s ended in the last 365 days; at least %d are needed.%s"
            .formatted(
                Wording.counted(year, "test", "tests"),
                FEWEST,
                year >= FEWEST
                    ? ""
                    : " What the model says is not held to anything but itself: test the first"
                        + " channel of the queue."));
  }

  private static Check quarter(List<LocalDate> days, LocalDate today) {
    if (days.isEmpty()) {
      return new Check(
          "quarterly recalibration",
          Verdict.REVIEW,
          "No test has ended yet; one a quarter is due.");
    }
    long age = ChronoUnit.DAYS.between(days.getLast(), today);
    return new Check(
        "quarterly recalibration",
        age <= QUARTER ? Verdict.PASS : Verdict.REVIEW,
        "The newest test ended on %s, %s ago; after %d days one is overdue."
            .formatted(days.getLast(), Wording.counted(age, "day", "days"), QUARTER));
  }

  private static Check queue(int queued) {
    return new Check(
        "tests in the queue",
        queued > 0 ? Verdict.PASS : Verdict.REVIEW,
        queued > 0
            ? Wording.counted(queued, "test waits for its turn.", "tests wait for their turn.")
            : "No test waits for its turn: draft the first channel of the queue.");
  }
}
