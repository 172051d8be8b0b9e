package io.plumbline.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The demo's weeks as if they were the latest: dates move by whole years of 52 weeks, so that
 * seasons stay, and weeks that are not over yet are left out. Money can only be moved from data
 * that are recent.
 */
final class RecentSample {

  private static final int YEAR = 52;

  private RecentSample() {}

  /**
   * Returns the file with other dates and fewer rows.
   *
   * @param csv a header, then a row a week in order of time, its first day in the first column
   */
  static String asOf(LocalDate today, String csv) {
    List<String> lines = csv.lines().toList();
    LocalDate lastOver = today.minusWeeks(1);
    LocalDate last = day(lines.getLast());
    int weeks = 0;
    while (last.plusWeeks(weeks).isBefore(lastOver)) {
      weeks += YEAR;
    }
    int moved = weeks;
    return IntStream.range(0, lines.size())
        .filter(row -> row == 0 || !day(lines.get(row)).plusWeeks(moved).isAfter(lastOver))
        .mapToObj(row -> row == 0 ? lines.get(row) : moved(lines.get(row), moved))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static LocalDate day(String line) {
    return LocalDate.parse(line.substring(0, line.indexOf(',')));
  }

  private static String moved(String line, int weeks) {
    return day(line).plusWeeks(weeks) + line.substring(line.indexOf(','));
  }
}
