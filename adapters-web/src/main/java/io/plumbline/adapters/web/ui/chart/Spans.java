package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Format;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a course over time is told by: its own periods, or the calendar quarters they begin in. A
 * quarter of which the series holds only a part says so.
 */
final class Spans {

  private static final String PART = ", part";

  private final List<String> names;
  private final int[] of;

  private Spans(List<String> names, int[] of) {
    this.names = List.copyOf(names);
    this.of = of;
  }

  /** The periods as they are. */
  static Spans periods(List<LocalDate> periods) {
    int[] of = new int[periods.size()];
    for (int t = 0; t < of.length; t++) {
      of[t] = t;
    }
    return new Spans(periods.stream().map(Format::date).toList(), of);
  }

  /** The quarters of periods that lie evenly, in order. */
  static Spans quarters(List<LocalDate> periods) {
    List<String> names = new ArrayList<>();
    int[] of = new int[periods.size()];
    for (int t = 0; t < of.length; t++) {
      String quarter = quarter(periods.get(t));
      if (names.isEmpty() || !names.getLast().equals(quarter)) {
        names.add(quarter);
      }
      of[t] = names.size() - 1;
    }
    if (periods.size() > 1) {
      long step = periods.getLast().toEpochDay() - periods.get(periods.size() - 2).toEpochDay();
      tell(names, 0, periods.getFirst().minusDays(step));
      tell(names, names.size() - 1, periods.getLast().plusDays(step));
    }
    return new Spans(names, of);
  }

  /** Says that a quarter is a part if the period next to the series lies in it too. */
  private static void tell(List<String> names, int place, LocalDate next) {
    String name = names.get(place);
    if (quarter(next).equals(name)) {
      names.set(place, name + PART);
    }
  }

  private static String quarter(LocalDate day) {
    return "Q%d %d".formatted(day.get(IsoFields.QUARTER_OF_YEAR), day.getYear());
  }

  List<String> names() {
    return names;
  }

  /** Returns the places of the spans to draw: all, or without those that are parts at the ends. */
  int[] whole() {
    int first = names.getFirst().endsWith(PART) ? 1 : 0;
    int last = names.size() - (names.getLast().endsWith(PART) ? 1 : 0);
    return last - first < 2
        ? IntStream.range(0, names.size()).toArray()
        : IntStream.range(first, last).toArray();
  }

  /** Adds up a series, span by span. */
  double[] sums(double[] series) {
    double[] sums = new double[names.size()];
    for (int t = 0; t < of.length; t++) {
      sums[of[t]] += series[t];
    }
    return sums;
  }
}
