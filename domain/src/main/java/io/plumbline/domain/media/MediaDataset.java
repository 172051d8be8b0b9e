package io.plumbline.domain.media;

import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  private final List<Finding> findings;

  private MediaDataset(
      Granularity granularity,
      List<LocalDate> periods,
      List<Geo> geos,
      SortedMap<Measure, double[]> values,
      List<Finding> findings) {
    this.granularity = granularity;
    this.periods = List.copyOf(periods);
    this.geos = List.copyOf(geos);
    this.values = Collections.unmodifiableSortedMap(values);
    this.findings = List.copyOf(findings);
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
   * Returns what had to be left out, or was incomplete, when the observations were laid on the
   * grid.
   */
  public List<Finding> findings() {
    return findings;
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

  /**
   * Gathers observations in any order and lays them on the grid; how days become weeks is told at
   * {@link Alignment}.
   */
  public static final class Assembler {

    private final Granularity granularity;
    private final Map<Granularity, Map<Cell, BigDecimal>> sources = new HashMap<>();

    private Assembler(Granularity granularity) {
      this.granularity = granularity;
    }

    /**
     * Takes one observation from a file of the given granularity; a later one of the same
     * granularity, date, geo and measure replaces it.
     */
    public void add(Granularity source, Observation observation) {
      Cell cell = new Cell(observation.date(), observation.geo(), observation.measure());
      sources.computeIfAbsent(source, any -> new HashMap<>()).put(cell, observation.value());
    }

    /**
     * Returns the data set, from the first period with an observation to the last; a period without
     * observations is there and empty.
     */
    public MediaDataset assemble() {
      Alignment alignment =
          Alignment.of(
              granularity,
              sources.getOrDefault(Granularity.WEEK, Map.of()),
              sources.getOrDefault(Granularity.DAY, Map.of()));
      return laid(alignment);
    }

    private MediaDataset laid(Alignment alignment) {
      SortedSet<LocalDate> dates = new TreeSet<>();
      SortedMap<Geo, Integer> placeOf = new TreeMap<>();
      SortedSet<Measure> measures = new TreeSet<>();
      for (Cell cell : alignment.cells().keySet()) {
        dates.add(cell.date());
        placeOf.put(cell.geo(), 0);
        measures.add(cell.measure());
      }
      List<LocalDate> periods =
          dates.isEmpty() ? List.of() : granularity.from(dates.first(), dates.last());
      int place = 0;
      for (Map.Entry<Geo, Integer> entry : placeOf.entrySet()) {
        entry.setValue(place++);
      }
      SortedMap<Measure, double[]> values = new TreeMap<>();
      for (Measure measure : measures) {
        double[] series = new double[placeOf.size() * periods.size()];
        Arrays.fill(series, Double.NaN);
        values.put(measure, series);
      }
      alignment
          .cells()
          .forEach(
              (cell, value) -> {
                int period = granularity.between(dates.first(), cell.date());
                int row = Objects.requireNonNull(placeOf.get(cell.geo())) * periods.size();
                Objects.requireNonNull(values.get(cell.measure()))[row + period] =
                    value.doubleValue();
              });
      return new MediaDataset(
          granularity, periods, List.copyOf(placeOf.keySet()), values, alignment.findings());
    }
  }
}
