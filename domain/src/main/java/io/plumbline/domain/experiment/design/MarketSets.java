package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The sets of markets that could be treated.
 *
 * @param cell the rows of the panel that this test may use; not to be written to
 * @param periods of the history that may be looked at
 */
@SuppressWarnings("ArrayRecordComponent") // places; compared by nobody
record MarketSets(DesignRequest request, int[] cell, int periods, ConstraintCheck check) {

  private static final int DRAWS = 200;
  private static final int FEWEST_STRATA = 2;

  /** Rows that may be treated, the largest first. */
  int[] eligible() {
    DesignConstraints constraints = request.constraints();
    return Arrays.stream(cell)
        .filter(row -> !constraints.exclude().contains(geo(row)) && total(row) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> -total(row)))
        .mapToInt(row -> row)
        .toArray();
  }

  /**
   * Every market with those that move most like it, as GeoLift has it, from those that are included
   * on: as many as the share allows, and one more, so that it is known what is missed.
   */
  List<MarketSet> neighbours() {
    int[] rows = eligible();
    int[] included =
        Arrays.stream(rows).filter(r -> request.constraints().include().contains(geo(r))).toArray();
    double[][] outcome = request.panel().outcome();
    Set<List<Integer>> seen = new HashSet<>();
    List<MarketSet> sets = new ArrayList<>();
    for (int seed : rows) {
      List<Integer> order = new ArrayList<>(Arrays.stream(included).boxed().toList());
      Arrays.stream(rows)
          .boxed()
          .filter(row -> !order.contains(row))
          .sorted(
              Comparator.comparingDouble(
                  row ->
                      row == seed
                          ? Double.NEGATIVE_INFINITY
                          : -SeriesLikeness.correlation(outcome[seed], outcome[row], periods)))
          .forEachOrdered(order::add);
      int most = Math.max(included.length, rows.length / 2);
      for (int size = Math.max(1, included.length); size <= most; size++) {
        List<Integer> members = order.subList(0, size).stream().sorted().toList();
        if (seen.add(members)) {
          sets.add(set(members, MarketSet.Assignment.MATCHED));
        }
        if (check.share(places(members)) > request.constraints().treatedShare().highest()) {
          break;
        }
      }
    }
    return sets;
  }

  /**
   * Draws that keep to the constraints: markets in the order of their size, cut into strata, one
   * drawn from each (Vaver and Koehler 2011). None where markets are included by hand, as chance
   * then decides nothing, or where there are no two strata of two.
   *
   * @param most how many to return, each of other markets; the first of them is the assignment, the
   *     others stand by
   */
  List<MarketSet> stratified(RandomGenerator chance, int most) {
    int[] rows = eligible();
    List<MarketSet> sets = new ArrayList<>();
    if (!request.constraints().include().isEmpty() || rows.length < 2 * FEWEST_STRATA) {
      return sets;
    }
    ShareRange range = request.constraints().treatedShare();
    int fewest = Math.max(FEWEST_STRATA, (int) Math.floor(range.lowest() * rows.length));
    int largest =
        Math.max(fewest, Math.min(rows.length / 2, (int) Math.ceil(range.highest() * rows.length)));
    Set<List<Integer>> seen = new HashSet<>();
    for (int draw = 0; draw < DRAWS && sets.size() < most; draw++) {
      int strata = chance.nextInt(fewest, largest + 1);
      List<Integer> members =
          IntStream.range(0, strata)
              .map(
                  s ->
                      rows[
                          chance.nextInt(s * rows.length / strata, (s + 1) * rows.length / strata)])
              .sorted()
              .boxed()
              .toList();
      MarketSet set = set(members, MarketSet.Assignment.STRATIFIED);
      if (seen.add(members) && check.misses(set).isEmpty()) {
        sets.add(set);
      }
    }
    return sets;
  }

  /** Adds the controls: everybody in the cell who is not treated, excluded or a neighbour. */
  MarketSet set(List<Integer> treated, MarketSet.Assignment assignment) {
    DesignConstraints constraints = request.constraints();
    int[] controls =
        Arrays.stream(cell)
            .filter(row -> !treated.contains(row) && total(row) > 0)
            .filter(row -> !constraints.excludeFromControl().contains(geo(row)))
            .filter(
                row ->
                    treated.stream()
                        .noneMatch(other -> constraints.adjacency().near(geo(row), geo(other))))
            .toArray();
    return new MarketSet(places(treated), controls, assignment);
  }

  /**
   * How restless a set is against its controls, as a part of its outcome: the root mean square of
   * what windows of {@code duration} differ from as many periods before them. Cheap; it only
   * decides which sets are tried out.
   */
  double restlessness(MarketSet set, int duration) {
    double[][] outcome = request.panel().outcome();
    double[] treated = SeriesLikeness.sum(outcome, set.treated());
    double level = SeriesLikeness.mean(treated, periods);
    double[] gaps = new double[periods];
    for (int t = 0; t < periods; t++) {
      gaps[t] = treated[t] / level;
    }
    for (int row : set.controls()) {
      double own = SeriesLikeness.mean(outcome[row], periods) * set.controls().length;
      for (int t = 0; t < periods; t++) {
        gaps[t] -= outcome[row][t] / own;
      }
    }
    double squares = 0;
    int windows = 0;
    for (int t = duration; t + duration <= periods; t++) {
      double moved =
          SeriesLikeness.total(gaps, t, t + duration) - SeriesLikeness.total(gaps, t - duration, t);
      squares += moved * moved / duration / duration;
      windows++;
    }
    return Math.sqrt(squares / windows);
  }

  private Geo geo(int row) {
    return panel().geos().get(row);
  }

  private double total(int row) {
    return SeriesLikeness.total(panel().outcome()[row], 0, periods);
  }

  private GeoPanel panel() {
    return request.panel();
  }

  private static int[] places(List<Integer> rows) {
    return rows.stream().mapToInt(row -> row).toArray();
  }
}
