package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.domain.shared.Require.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When the series of a readout are, and where in them the test lies.
 *
 * @param first the first day of the first period
 * @param step the days of a period
 * @param start the first period of the test
 * @param end the period after its last; those from here on count its late effects
 */
public record TestWindow(LocalDate first, int step, int start, int end) {

  public TestWindow {
    that(start > 0 && end > start, "A test from %s to %s has periods before it.", start, end);
  }

  /** Returns the first days of the periods from {@code from} up to {@code to}, without it. */
  List<LocalDate> days(int from, int to) {
    List<LocalDate> days = new ArrayList<>();
    for (int t = from; t < to; t++) {
      days.add(first.plusDays((long) t * step));
    }
    return days;
  }

  /** Returns what a period is called. */
  public String period() {
    return step == 1 ? "day" : "week";
  }
}
