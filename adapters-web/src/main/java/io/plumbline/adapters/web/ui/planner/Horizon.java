package io.plumbline.adapters.web.ui.planner;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How far ahead is planned, in words. */
final class Horizon {

  private static final int WEEK = 7;
  private static final List<Integer> WEEKS = List.of(4, 8, 13, 26, 52);

  private Horizon() {}

  /** Returns how many periods are planned where nobody says: eight weeks. */
  static int usual(Units units) {
    return 8 * perWeek(units);
  }

  /** Returns a year, in periods: what a question that names no horizon asks about. */
  static int year(Units units) {
    return 52 * perWeek(units);
  }

  /** Returns what is offered, in periods; {@code now} among it. */
  static List<Integer> offered(Units units, int now) {
    List<Integer> all = new ArrayList<>(WEEKS.stream().map(one -> one * perWeek(units)).toList());
    if (!all.contains(now)) {
      all.add(now);
    }
    return all.stream().sorted().toList();
  }

  /** Writes a horizon behind a run's data: {@code 8 weeks from 2 Dec}. */
  static String words(int periods, Units units, MixModelReport report) {
    LocalDate first = report.data().last().plusDays(perWeek(units) == 1 ? WEEK : 1);
    return "%s from %s"
        .formatted(
            Format.counted(periods, units.period(), units.period() + "s"), Format.shortDate(first));
  }

  private static int perWeek(Units units) {
    return units.period().equals("day") ? WEEK : 1;
  }
}
