package io.plumbline.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A brand small enough to be fitted in a second: two channels, seventy weeks, by formula. */
final class SmallBrand {

  static final String SPEC =
      """
      name: Small
      data: small.csv
      grain: week
      date: week
      kpi: {column: revenue, kind: revenue}
      channels:
        - {name: TV, spend: tv}
        - {name: Search, spend: search}
      controls:
        - {column: promo, kind: treatment}
      window: {holdout: 4}
      """;

  /** How a fit is asked for that takes a second. */
  static final String QUICK_FIT = "{\"chains\": 2, \"warmup\": 200, \"draws\": 100, \"seed\": 7}";

  private static final int WEEKS = 70;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);

  private SmallBrand() {}

  /** Returns the data; {@code scale} makes another file of it. */
  static String csv(double scale) {
    return csv(scale, FIRST);
  }

  /** Returns the data as if they ended in the week before {@code day}: plans may begin there. */
  static String until(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return csv(1, monday.minusWeeks(WEEKS));
  }

  private static String csv(double scale, LocalDate first) {
    StringBuilder csv = new StringBuilder("week,revenue,tv,search,promo\n");
    double carried = 0;
    for (int week = 0; week < WEEKS; week++) {
      double tv = week % 5 < 2 ? 900 + 40 * (week % 7) : 0;
      double search = 400 + 150 * Math.sin(week * 0.9);
      int promo = week % 11 == 3 ? 1 : 0;
      carried = tv + 0.5 * carried;
      double revenue =
          9000
              + 1500 * Math.sin(week * 2 * Math.PI / 52)
              + 4000 * carried / (carried + 1200)
              + 2500 * search / (search + 500)
              + 1200 * promo
              + 150 * Math.cos(week * 2.7);
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%.2f,%.2f,%.2f,%d%n",
              first.plusWeeks(week),
              revenue * scale,
              tv,
              search,
              promo));
    }
    return csv.toString();
  }

  /** Returns a file with faults of several sorts. */
  static String faultyCsv() {
    return """
        week,revenue,tv,search,promo
        2023-01-02,9000,100,200,0
        2023-01-09,abc,100,200,0
        2023-01-09,9000,-5,200,0
        not a date,9000,100,200,0
        2023-01-30,9000,100
        """;
  }
}
