package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.numeric.Quantiles;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the choice of geos, and what went on in the controls, says about trust in a readout. */
final class GeoChecks {

  private static final double UNLIKE = 2;
  private static final double UNRELATED = 0.5;
  private static final double FENCE = 1.5;

  private GeoChecks() {}

  /** Whether the planned cooldown is in the data whole; empty where none was planned. */
  static Optional<Check> cooldown(GeoTest test) {
    int planned = test.cooldown() + test.pending();
    if (planned == 0) {
      return Optional.empty();
    }
    boolean whole = test.pending() == 0;
    return Optional.of(
        new Check(
            "cooldown",
            whole,
            "%s of the %s periods of the cooldown are in the data."
                .formatted(test.cooldown(), planned),
            whole
                ? "Late effects count as far as was planned."
                : "Effects that come later are missing: read it out again when the data are in."));
  }

  static Check balanced(List<Balance> table) {
    List<String> off =
        table.stream()
            .filter(row -> Math.abs(row.distance()) > UNLIKE)
            .map(row -> String.format(Locale.ROOT, "%s (%+.1f sd)", row.what(), row.distance()))
            .toList();
    return new Check(
        "balance",
        off.isEmpty(),
        off.isEmpty()
            ? "Treated and weighted controls are alike before the test."
            : "Treated and weighted controls differ in %s.".formatted(String.join(", ", off)),
        off.isEmpty()
            ? "The controls are a fair stand-in."
            : "What sets the treated geos apart may also move them apart during the test.");
  }

  /** Controls that do not move with the others before the test. */
  static Check markets(GeoPanel panel, GeoTest test) {
    int n = test.start();
    int[] rows = test.controls();
    double[] total = new double[n];
    double[][] index = new double[rows.length][n];
    for (int i = 0; i < rows.length; i++) {
      double mean = TreatedSeries.sum(panel.outcome()[rows[i]], 0, n) / n;
      for (int t = 0; t < n; t++) {
        index[i][t] = mean == 0 ? 0 : panel.outcome()[rows[i]][t] / mean;
        total[t] += index[i][t];
      }
    }
    double[] likeness = new double[rows.length];
    double[] others = new double[n];
    for (int i = 0; i < rows.length; i++) {
      for (int t = 0; t < n; t++) {
        others[t] = total[t] - index[i][t];
      }
      likeness[i] = rows.length == 1 ? 1 : correlation(index[i], others);
    }
    double lower = Quantiles.of(likeness.clone(), 0.25);
    double fence = lower - FENCE * (Quantiles.of(likeness.clone(), 0.75) - lower);
    List<String> odd = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (!(likeness[i] >= Math.min(UNRELATED, fence))) {
        odd.add(panel.geos().get(rows[i]).value());
      }
    }
    return new Check(
        "outlier-markets",
        odd.isEmpty(),
        odd.isEmpty()
            ? "Every control moves with the others."
            : "Controls that do not move with the others: %s.".formatted(String.join(", ", odd)),
        odd.isEmpty()
            ? "No control has a life of its own."
            : "They add noise; consider leaving them out of the next design.");
  }

  /**
   * Spend in control geos that changed with the test by more than {@code tolerance} of the change
   * in a treated geo, or of its own usual spend, whichever is more.
   */
  static Check spend(GeoPanel panel, GeoTest test, double tolerance) {
    double[][] spend = panel.spend();
    if (spend == null) {
      return new Check(
          "contamination-spend",
          true,
          "Spend by geo is not known.",
          "Whether controls stayed untouched cannot be checked.");
    }
    double change = 0;
    for (int row : test.treated()) {
      change += Math.abs(shift(spend[row], test)) / test.treated().length;
    }
    List<String> touched = new ArrayList<>();
    for (int row : test.controls()) {
      double usual = TreatedSeries.sum(spend[row], 0, test.start()) / test.start();
      if (Math.abs(shift(spend[row], test)) > tolerance * Math.max(usual, change)) {
        touched.add(panel.geos().get(row).value());
      }
    }
    return new Check(
        "contamination-spend",
        touched.isEmpty(),
        touched.isEmpty()
            ? "Spend in the controls stayed as it was."
            : "Spend changed in controls during the test: %s."
                .formatted(String.join(", ", touched)),
        touched.isEmpty()
            ? "The controls were not treated."
            : "Controls that were treated too hide part of the effect.");
  }

  private static double shift(double[] spend, GeoTest test) {
    return TreatedSeries.sum(spend, test.start(), test.end()) / (test.end() - test.start())
        - TreatedSeries.sum(spend, 0, test.start()) / test.start();
  }

  /** Controls that adjoin a treated geo. */
  static Check neighbours(GeoPanel panel, GeoTest test, Map<Geo, Set<Geo>> neighbours) {
    List<String> near =
        Arrays.stream(test.controls())
            .mapToObj(row -> panel.geos().get(row))
            .filter(
                control ->
                    Arrays.stream(test.treated())
                        .mapToObj(row -> panel.geos().get(row))
                        .anyMatch(
                            treated ->
                                neighbours.getOrDefault(treated, Set.of()).contains(control)
                                    || neighbours
                                        .getOrDefault(control, Set.of())
                                        .contains(treated)))
            .map(Geo::value)
            .toList();
    return new Check(
        "contamination-neighbours",
        near.isEmpty(),
        near.isEmpty()
            ? neighbours.isEmpty()
                ? "Which geos adjoin is not known."
                : "No control adjoins a treated geo."
            : "Controls that adjoin a treated geo: %s.".formatted(String.join(", ", near)),
        near.isEmpty()
            ? "Nothing points to spill-over."
            : "People who cross the border carry the treatment into the controls.");
  }

  private static double correlation(double[] first, double[] second) {
    double a = Arrays.stream(first).average().orElse(0);
    double b = Arrays.stream(second).average().orElse(0);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int t = 0; t < first.length; t++) {
      ab += (first[t] - a) * (second[t] - b);
      aa += (first[t] - a) * (first[t] - a);
      bb += (second[t] - b) * (second[t] - b);
    }
    return ab / Math.sqrt(aa * bb);
  }
}
