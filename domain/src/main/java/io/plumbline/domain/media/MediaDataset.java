package io.plumbline.domain.media;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Observations on a regular grid: periods without gaps, geos, and a number or nothing for each
 * measure in each.
 */
public final class MediaDataset {

  private final Granularity granularity;
  private final List<LocalDate> periods;
  private final List<Geo> geos;
  private final SortedMap<Measure, double[]> values;

  private MediaDataset(
      Granularity granularity,
      List<LocalDate> periods,
      List<Geo> geos,
      SortedMap<Measure, double[]> values) {
    this.granularity = granularity;
    this.periods = List.copyOf(periods);
    this.geos = List.copyOf(geos);
    this.values = Collections.unmodifiableSortedMap(values);
  }

  /** Returns an assembler of observations whose periods have the given length. */
  public static Assembler assembler(Granularity granularity) {
    return new Assembler(granularity);
  }

  /** Returns the length of a period. */
  public Granularity granularity() {
    return granularity;
  }

  /** Returns the first day of every period, in order, without gaps. */
  public List<LocalDate> periods() {
    return periods;
  }

  /** Returns the geos, by name. */
  public List<Geo> geos() {
    return geos;
  }

  /** Returns the measures there are. */
  public SortedSet<Measure> measures() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values.keySet()));
  }

  /** Returns whether there is anything of {@code measure}. */
  public boolean has(Measure measure) {
    return values.containsKey(measure);
  }

  /**
   * Returns a copy of a measure's numbers, geo by geo: that of geo g in period t stands at {@code g
   * * periods + t}; NaN where nothing was reported.
   *
   * @throws IllegalArgumentException if there is nothing of {@code measure}
   */
  public double[] series(Measure measure) {
    double[] series = values.get(measure);
    if (series == null) {
      throw new IllegalArgumentException(
          "There is no %s in the data; there are %s.".formatted(measure, values.keySet()));
    }
    return series.clone();
  }

  /** Gathers observations in any order and lays them on the grid. */
  public static final class Assembler {

    private record Cell(LocalDate date, Geo geo, Measure measure) {}

    private final Granularity granularity;
    private final Map<Cell, BigDecimal> cells = new HashMap<>();
    private final SortedSet<LocalDate> dates = new TreeSet<>();
    private final SortedSet<Geo> geos = new TreeSet<>();
    private final SortedSet<Measure> measures = new TreeSet<>();

    private Assembler(Granularity granularity) {
      this.granularity = granularity;
    }

    /**
     * Takes one observation from a file of the given granularity; a later one of the same date, geo
     * and measure replaces it.
     */
    public void add(Granularity source, Observation observation) {
      that(source == granularity, "Days cannot be laid on weeks yet.");
      Cell cell = new Cell(observation.date(), observation.geo(), observation.measure());
      cells.put(cell, observation.value());
      dates.add(cell.date());
      geos.add(cell.geo());
      measures.add(cell.measure());
    }

    /**
     * Returns the data set, from the first date to the last; a period without observations is there
     * and empty.
     *
     * @throws IllegalArgumentException if a date does not begin a period
     */
    public MediaDataset assemble() {
      List<LocalDate> periods = new ArrayList<>();
      if (!dates.isEmpty()) {
        int last = granularity.between(dates.first(), dates.last());
        for (int t = 0; t <= last; t++) {
          periods.add(granularity.plus(dates.first(), t));
        }
      }
      List<Geo> places = List.copyOf(geos);
      Map<Geo, Integer> placeOf = new HashMap<>();
      places.forEach(geo -> placeOf.put(geo, placeOf.size()));
      SortedMap<Measure, double[]> values = new TreeMap<>();
      for (Measure measure : measures) {
        double[] series = new double[places.size() * periods.size()];
        Arrays.fill(series, Double.NaN);
        values.put(measure, series);
      }
      cells.forEach(
          (cell, value) -> {
            int period = granularity.between(dates.first(), cell.date());
            int place = Objects.requireNonNull(placeOf.get(cell.geo()));
            double[] series = Objects.requireNonNull(values.get(cell.measure()));
            series[place * periods.size() + period] = value.doubleValue();
          });
      return new MediaDataset(granularity, periods, places, values);
    }
  }
}
