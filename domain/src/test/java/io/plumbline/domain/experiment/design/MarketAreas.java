package io.plumbline.domain.experiment.design;

import io.plumbline.domain.shared.Geo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The 206 designated market areas. */
final class MarketAreas {

  private MarketAreas() {}

  /** Which of the 206 designated market areas share a border. */
  static GeoAdjacency adjacency() {
    List<String> lines = lines();
    Map<Geo, Set<Geo>> neighbours = new HashMap<>();
    List<List<String>> rows = lines.stream().skip(1).map(MarketAreas::cells).toList();
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

  private static List<String> lines() {
    try (var stream =
        Objects.requireNonNull(
            MarketAreas.class.getResourceAsStream("/experiments/dma_adjacency.csv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
