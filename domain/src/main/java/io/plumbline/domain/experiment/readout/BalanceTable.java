package io.plumbline.domain.experiment.readout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Sets treated and controls side by side, before the test. */
final class BalanceTable {

  private BalanceTable() {}

  static List<Balance> of(GeoPanel panel, GeoTest test, Effect effect) {
    int n = test.start();
    List<Balance> rows = new ArrayList<>();
    rows.add(
        row(
            "outcome by geo and period",
            panel,
            test,
            effect,
            g -> TreatedSeries.sum(panel.outcome()[g], 0, n) / n));
    rows.add(row("growth over the pre-period", panel, test, effect, g -> growth(panel, g, n)));
    rows.add(row("variation between periods", panel, test, effect, g -> variation(panel, g, n)));
    double[][] spend = panel.spend();
    if (spend != null) {
      rows.add(
          row(
              "spend by geo and period",
              panel,
              test,
              effect,
              g -> TreatedSeries.sum(spend[g], 0, n) / n));
    }
    return rows;
  }

  private static Balance row(
      String what, GeoPanel panel, GeoTest test, Effect effect, ToDoubleFunction<Integer> of) {
    double treated = 0;
    for (int row : test.treated()) {
      treated += of.applyAsDouble(row) / test.treated().length;
    }
    int all = test.controls().length + test.treated().length;
    double controls = 0;
    double weighted = 0;
    double sum = treated * test.treated().length;
    for (int row : test.controls()) {
      double value = of.applyAsDouble(row);
      double equal = 1.0 / test.controls().length;
      controls += value * equal;
      weighted += value * effect.weights().getOrDefault(panel.geos().get(row), equal);
      sum += value;
    }
    double spread = 0;
    for (int[] rows : new int[][] {test.treated(), test.controls()}) {
      for (int row : rows) {
        double away = of.applyAsDouble(row) - sum / all;
        spread += away * away / (all - 1);
      }
    }
    double distance = spread > 0 ? (treated - weighted) / Math.sqrt(spread) : 0;
    return new Balance(what, treated, controls, weighted, distance);
  }

  /** Second half over first, less one. */
  private static double growth(GeoPanel panel, int row, int n) {
    double first = TreatedSeries.sum(panel.outcome()[row], 0, n / 2) / (n / 2);
    double second = TreatedSeries.sum(panel.outcome()[row], n / 2, n) / (n - n / 2);
    return first == 0 ? 0 : second / first - 1;
  }

  private static double variation(GeoPanel panel, int row, int n) {
    double mean = TreatedSeries.sum(panel.outcome()[row], 0, n) / n;
    double spread = 0;
    for (int t = 0; t < n; t++) {
      double away = panel.outcome()[row][t] - mean;
      spread += away * away / (n - 1);
    }
    return mean == 0 ? 0 : Math.sqrt(spread) / Math.abs(mean);
  }
}
