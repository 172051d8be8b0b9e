package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.shared.Geo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Panels to design tests on. */
final class Panels {

  private Panels() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static List<String> lines(String resource) {
    try (var stream =
        Objects.requireNonNull(Panels.class.getResourceAsStream("/experiments/" + resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** GeoLift's forty cities over ninety days. */
  static GeoPanel geolift() {
    Map<String, List<Double>> cities = new TreeMap<>();
    lines("geolift/GeoLift_PreTest.csv").stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(","))
        .forEach(
            row ->
                cities
                    .computeIfAbsent(row[0].toLowerCase(Locale.ROOT), city -> new ArrayList<>())
                    .add(Double.parseDouble(row[1])));
    return withoutSpend(
        cities.keySet().stream().map(Geo::new).toList(),
        LocalDate.of(2021, 1, 1),
        cities.values().stream()
            .map(days -> days.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new));
  }

  /** Days of which the spend is unknown. */
  @SuppressWarnings(
      "NullAway") // reads a nullable array of arrays from a class file as not nullable
  static GeoPanel withoutSpend(List<Geo> geos, LocalDate first, double[][] outcome) {
    return new GeoPanel(geos, first, 1, outcome, null);
  }

  /** Which of the 206 designated market areas share a border. */
  static GeoAdjacency marketAreas() {
    List<String> lines = lines("dma_adjacency.csv");
    Map<Geo, Set<Geo>> neighbours = new HashMap<>();
    List<List<String>> rows = lines.stream().skip(1).map(Panels::cells).toList();
    for (List<String> row : rows) {
      Set<Geo> near = new HashSet<>();
      for (int other = 0; other < rows.size(); other++) {
        if (row.get(other + 1).startsWith("1")) {
          near.add(new Geo(rows.get(other).getFirst()));
        }
      }
      neighbours.put(new Geo(row.getFirst()), near);
    }
    return new GeoAdjacency(neighbours);
  }

  private static List<String> cells(String line) {
    int end = line.indexOf('"', 1);
    if (!line.startsWith("\"")) {
      return List.of(line.split(",", -1));
    }
    List<String> cells = new ArrayList<>(List.of(line.substring(1, end)));
    cells.addAll(List.of(line.substring(end + 2).split(",", -1)));
    return cells;
  }

  /** Geos of a common week and trend and a noise of {@code noise} each; spend is a tenth. */
  static GeoPanel steady(List<Geo> geos, int periods, double noise, long seed) {
    RandomGenerator random = random(seed);
    double[] common = new double[periods];
    for (int t = 0; t < periods; t++) {
      common[t] = (1 + .001 * t) * (1 + .1 * Math.sin(2 * Math.PI * t / 7));
    }
    double[][] outcome = new double[geos.size()][periods];
    double[][] spend = new double[geos.size()][periods];
    for (int g = 0; g < geos.size(); g++) {
      double size = 1000 * Math.exp(.4 * random.nextGaussian());
      double state = random.nextGaussian();
      for (int t = 0; t < periods; t++) {
        state = .3 * state + Math.sqrt(1 - .09) * random.nextGaussian();
        outcome[g][t] = size * common[t] * Math.exp(noise * state);
        spend[g][t] = .1 * size;
      }
    }
    return new GeoPanel(geos, LocalDate.of(2025, 1, 6), 1, outcome, spend);
  }

  static GeoPanel steady(int geos, int periods, double noise, long seed) {
    return steady(
        IntStream.range(0, geos).mapToObj(i -> new Geo("geo " + i)).toList(), periods, noise, seed);
  }
}
