package io.plumbline.domain.mix.outlook;

import io.plumbline.domain.media.Granularity;
import java.util.Locale;

/**
 * How a series goes on where nobody says: like the same weeks a year ago, moved to today's level,
 * which is how the last 13 weeks stand to the same 13 a year before. Where there is no such year,
 * or the two quarters are more than a factor of 2 apart, it stays at the last quarter's mean.
 */
final class SeriesProjection {

  private static final int YEAR = 364;
  private static final int QUARTER = 91;
  private static final double APART = 2;

  private final int geos;
  private final int year;
  private final int quarter;
  private final int periods;

  /**
   * @param periods how many are known
   */
  SeriesProjection(Granularity granularity, int periods, int geos) {
    this.geos = geos;
    this.year = YEAR / granularity.days();
    this.quarter = Math.min(periods, QUARTER / granularity.days());
    this.periods = periods;
  }

  /** Returns whether there is a year before the last quarter to look back to. */
  boolean hasYear() {
    return periods >= year + QUARTER * year / YEAR;
  }

  /**
   * Returns how the last quarter's sum stands to that of the same quarter a year before; not a
   * number where there is none, or where they are too far apart to be the same plan.
   */
  double factor(double[] cells) {
    if (!hasYear()) {
      return Double.NaN;
    }
    double factor = sum(cells, periods - quarter) / sum(cells, periods - year - quarter);
    return factor >= 1 / APART && factor <= APART ? factor : Double.NaN;
  }

  /** Returns by how much the last quarter's mean lies above that of the same quarter a year ago. */
  double difference(double[] cells) {
    double gained = sum(cells, periods - quarter) - sum(cells, periods - year - quarter);
    return gained / (quarter * geos);
  }

  private double sum(double[] cells, int from) {
    double sum = 0;
    for (int i = from * geos; i < (from + quarter) * geos; i++) {
      sum += cells[i];
    }
    return sum;
  }

  /** Returns the same weeks of the last year that is known, times a factor, plus a difference. */
  double[] yearAgo(double[] cells, int ahead, double factor, double plus) {
    double[] further = new double[ahead * geos];
    for (int i = 0; i < further.length; i++) {
      int t = periods + i / geos;
      while (t >= periods) {
        t -= year;
      }
      further[i] = factor * cells[t * geos + i % geos] + plus;
    }
    return further;
  }

  /** Returns the mean of the last quarter, geo by geo. */
  double[] level(double[] cells, int ahead) {
    double[] further = new double[ahead * geos];
    for (int g = 0; g < geos; g++) {
      double mean = 0;
      for (int t = periods - quarter; t < periods; t++) {
        mean += cells[t * geos + g] / quarter;
      }
      for (int i = g; i < further.length; i += geos) {
        further[i] = mean;
      }
    }
    return further;
  }

  static String yearAgoWords(double factor) {
    return String.format(
        Locale.ROOT, "as in the same weeks a year ago, times %.2f, today's level", factor);
  }

  static final String YEAR_AGO = "as in the same weeks a year ago";

  static final String LEVEL = "the average of the last 13 weeks";
}
