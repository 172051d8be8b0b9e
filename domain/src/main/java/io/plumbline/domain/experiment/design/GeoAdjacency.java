package io.plumbline.domain.experiment.design;

import io.plumbline.domain.shared.Geo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which geos are too near to each other for one to be treated and the other to be its control: they
 * share a border, or people commute. A geo that is not named has no neighbour.
 */
public record GeoAdjacency(Map<Geo, Set<Geo>> neighbours) {

  /** Nobody's neighbour is known. */
  public static final GeoAdjacency NONE = new GeoAdjacency(Map.of());

  /** Makes it hold both ways. */
  public GeoAdjacency {
    Map<Geo, Set<Geo>> both = new HashMap<>();
    neighbours.forEach(
        (geo, near) ->
            near.forEach(
                other -> {
                  both.computeIfAbsent(geo, g -> new HashSet<>()).add(other);
                  both.computeIfAbsent(other, g -> new HashSet<>()).add(geo);
                }));
    both.replaceAll((geo, near) -> Set.copyOf(near));
    neighbours = Map.copyOf(both);
  }

  /** Returns whether two geos are neighbours. */
  public boolean near(Geo one, Geo other) {
    return neighbours.getOrDefault(one, Set.of()).contains(other);
  }
}
