package io.plumbline.domain.experiment.design;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Two geos that move alike, one to be treated.
 *
 * @param distance the root mean square difference of their outcomes, each as a part of its mean
 */
public record MatchedPair(Geo treated, Geo control, double distance) {

  /**
   * Pairs geos, the nearest first; a coin says which of a pair is treated. Neighbours are not
   * paired; a geo that is left over stands in no pair.
   *
   * @param periods of the history that are compared
   */
  public static List<MatchedPair> of(
      GeoPanel panel, List<Geo> geos, int periods, GeoAdjacency adjacency, RandomGenerator coin) {
    that(periods > 0 && periods <= panel.periods(), "Periods to compare: %s.", periods);
    List<MatchedPair> possible = new ArrayList<>();
    for (int i = 0; i < geos.size(); i++) {
      for (int j = i + 1; j < geos.size(); j++) {
        if (!adjacency.near(geos.get(i), geos.get(j))) {
          possible.add(
              new MatchedPair(
                  geos.get(i),
                  geos.get(j),
                  SeriesLikeness.distance(
                      panel.outcome()[panel.place(geos.get(i))],
                      panel.outcome()[panel.place(geos.get(j))],
                      periods)));
        }
      }
    }
    possible.sort(Comparator.comparingDouble(MatchedPair::distance));
    List<MatchedPair> pairs = new ArrayList<>();
    Set<Geo> paired = new HashSet<>();
    for (MatchedPair pair : possible) {
      if (!paired.contains(pair.treated) && !paired.contains(pair.control)) {
        paired.add(pair.treated);
        paired.add(pair.control);
        pairs.add(
            coin.nextBoolean() ? pair : new MatchedPair(pair.control, pair.treated, pair.distance));
      }
    }
    return pairs;
  }
}
