package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome, and where known the spend, of every geo in every period: whole, without holes.
 *
 * @param first the first day of the first period
 * @param step the days of a period: 1 or 7
 * @param outcome geo by geo, then period by period, in the KPI's unit; not to be written to
 * @param spend money, laid out alike; absent where unknown
 */
@SuppressWarnings("ArrayRecordComponent") // amounts; compared by nobody
public record GeoPanel(
    List<Geo> geos, LocalDate first, int step, double[][] outcome, double @Nullable [][] spend) {

  public GeoPanel {
    that(!geos.isEmpty(), "A panel has a geo.");
    that(geos.stream().distinct().count() == geos.size(), "A geo stands in a panel once.");
    that(step == 1 || step == 7, "A period has 1 or 7 days, not %s.", step);
    whole(outcome, geos);
    if (spend != null) {
      whole(spend, geos);
      that(spend[0].length == outcome[0].length, "Spend and outcome have the same periods.");
    }
    geos = List.copyOf(geos);
  }

  private static void whole(double[][] values, List<Geo> geos) {
    that(values.length == geos.size(), "There is one row for each geo.");
    that(values[0].length > 0, "A panel has a period.");
    for (int g = 0; g < values.length; g++) {
      that(values[g].length == values[0].length, "%s has fewer periods than others.", geos.get(g));
      for (double value : values[g]) {
        that(Double.isFinite(value), "A period of %s has no number.", geos.get(g));
      }
    }
  }

  /** A panel whose spend is unknown. */
  public static GeoPanel withoutSpend(
      List<Geo> geos, LocalDate first, int step, double[][] outcome) {
    return new GeoPanel(geos, first, step, outcome, null);
  }

  /** Returns the same panel, its spend with it, with another outcome. */
  public GeoPanel with(double[][] other) {
    return new GeoPanel(geos, first, step, other, spend);
  }

  /** Returns the same panel as if nothing were known after {@code day}; a period at least. */
  public GeoPanel through(LocalDate day) {
    long known = (ChronoUnit.DAYS.between(first, day) + 1) / step;
    int kept = Math.clamp(known, 1, periods());
    return new GeoPanel(
        geos, first, step, cut(outcome, kept), spend == null ? null : cut(spend, kept));
  }

  private static double[][] cut(double[][] values, int kept) {
    return Arrays.stream(values).map(row -> Arrays.copyOf(row, kept)).toArray(double[][]::new);
  }

  /** Returns the number of periods. */
  public int periods() {
    return outcome[0].length;
  }

  /** Returns the first day of the period at {@code place}. */
  public LocalDate day(int place) {
    return first.plusDays((long) place * step);
  }

  /** Returns the place of a geo, or -1. */
  public int place(Geo geo) {
    return geos.indexOf(geo);
  }
}
