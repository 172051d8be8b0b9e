package io.plumbline.domain.experiment.readout;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.domain.shared.Geo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The published panels that readouts are held to. */
public final class Panels {

  private Panels() {}

  /** Meta's panel of 40 cities before the test: 90 days. */
  public static GeoPanel geoLiftBefore() {
    return read("geolift/GeoLift_PreTest.csv", 0, 2, 1, -1);
  }

  /** Meta's panel with the test of chicago and portland on days 90 to 105. */
  public static GeoPanel geoLift() {
    return read("geolift/GeoLift_Test.csv", 0, 2, 1, -1);
  }

  /** Google's 100 geos with sales and cost; days that a geo lacks are 0, as in the source. */
  public static GeoPanel sales() {
    return read("salesandcost.csv", 1, 0, 2, 3);
  }

  /** Google's assignment: the geos that were treated. */
  public static List<Geo> treatedSales() {
    return lines("geoassignment.csv")
        .filter(row -> row[1].equals("2"))
        .map(row -> new Geo(row[0]))
        .toList();
  }

  /** Rows of the geos of those names. */
  public static int[] rows(GeoPanel panel, String... names) {
    return Stream.of(names).mapToInt(name -> panel.place(new Geo(name))).toArray();
  }

  private static GeoPanel read(String file, int geo, int date, int kpi, int cost) {
    TreeMap<Geo, TreeMap<LocalDate, double[]>> cells = new TreeMap<>();
    lines(file)
        .forEach(
            row ->
                cells
                    .computeIfAbsent(new Geo(row[geo]), any -> new TreeMap<>())
                    .put(
                        LocalDate.parse(row[date]),
                        new double[] {
                          Double.parseDouble(row[kpi]), cost < 0 ? 0 : Double.parseDouble(row[cost])
                        }));
    List<LocalDate> days =
        cells.values().stream()
            .flatMap(byDay -> byDay.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    double[][][] values = new double[2][cells.size()][days.size()];
    int place = 0;
    for (TreeMap<LocalDate, double[]> byDay : cells.values()) {
      for (int t = 0; t < days.size(); t++) {
        double[] cell = byDay.getOrDefault(days.get(t), new double[2]);
        values[0][place][t] = cell[0];
        values[1][place][t] = cell[1];
      }
      place++;
    }
    List<Geo> geos = List.copyOf(cells.keySet());
    return cost < 0
        ? GeoPanel.withoutSpend(geos, days.getFirst(), 1, values[0])
        : new GeoPanel(geos, days.getFirst(), 1, values[0], values[1]);
  }

  private static Stream<String[]> lines(String file) {
    InputStream in =
        Objects.requireNonNull(Panels.class.getResourceAsStream("/experiments/" + file), file);
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> line.replace("\"", "").split(","))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
