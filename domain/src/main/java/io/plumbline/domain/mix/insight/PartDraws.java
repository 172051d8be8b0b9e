package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.numeric.Quantiles;
import java.util.Arrays;

/**
 * Draws of a part of the outcome: its total, of every geo over all periods, of every period over
 * all geos, and of every cell. Totals keep all draws; long series keep every so many, so that
 * memory stays flat.
 */
final class PartDraws {

  /** How many numbers a series over time may take. */
  private static final int ROOM = 1_200_000;

  /** How many draws of a cell are kept at least. */
  private static final int FEWEST = 250;

  private final int geos;
  private final int draws;
  private final double[] totals;
  private final double[] geoTotals;
  private final Thinned periods;
  private final Thinned cells;

  /** Every so many draws of a series. */
  private static final class Thinned {
    final int stride;
    final PeriodDraws values;

    Thinned(int length, int draws) {
      int kept = Math.min(draws, Math.max(FEWEST, ROOM / length));
      stride = (draws + kept - 1) / kept;
      values = new PeriodDraws(length, (draws + stride - 1) / stride);
    }
  }

  PartDraws(ResolvedMixModel model, int draws) {
    this.geos = model.geos().size();
    this.draws = draws;
    this.totals = new double[draws];
    this.geoTotals = new double[geos == 1 ? 0 : geos * draws];
    this.periods = new Thinned(model.window().length(), draws);
    this.cells = geos == 1 ? periods : new Thinned(model.cells(), draws);
  }

  /** Takes the part's value in every cell of draw {@code d}, time-major. */
  void take(int d, double[] values) {
    boolean byPeriod = d % periods.stride == 0;
    boolean byCell = geos > 1 && d % cells.stride == 0;
    double total = 0;
    for (int i = 0, t = 0; i < values.length; t++) {
      double sum = 0;
      for (int g = 0; g < geos; g++, i++) {
        sum += values[i];
        if (geos > 1) {
          geoTotals[g * draws + d] += values[i];
        }
        if (byCell) {
          cells.values.set(i, d / cells.stride, values[i]);
        }
      }
      if (byPeriod) {
        periods.values.set(t, d / periods.stride, sum);
      }
      total += sum;
    }
    totals[d] = total;
  }

  /** Returns each draw's total over all cells. */
  double[] totals() {
    return totals;
  }

  /** Returns draws of every period, over all geos. */
  PeriodDraws periods() {
    return periods.values;
  }

  /** Returns draws of every cell, time-major: every so many of all draws. */
  PeriodDraws cells() {
    return cells.values;
  }

  /** Returns every how many draws one of {@link #cells} is kept. */
  int cellStride() {
    return cells.stride;
  }

  /** Returns each draw's total over all periods in the geo at place {@code g}. */
  double[] geoTotals(int g) {
    return geos == 1 ? totals : Arrays.copyOfRange(geoTotals, g * draws, (g + 1) * draws);
  }

  /** Returns the part over time, geo by geo. */
  Component component(String name, Component.Kind kind, Batch batch) {
    return component(name, kind, cells.values, geos, batch);
  }

  /** Returns the part over time, of all geos together. */
  Component overall(String name, Component.Kind kind, Batch batch) {
    return component(name, kind, periods.values, 1, batch);
  }

  private static Component component(
      String name, Component.Kind kind, PeriodDraws values, int geos, Batch batch) {
    int all = values.periods();
    int length = all / geos;
    double[] mean = new double[all];
    double[] lower = new double[all];
    double[] upper = new double[all];
    int blocks = Math.min(all, 64);
    batch.run(
        blocks,
        block -> {
          for (int cell = block; cell < all; cell += blocks) {
            double[] moved = values.of(cell);
            int to = cell % geos * length + cell / geos;
            mean[to] = Summary.mean(moved);
            lower[to] = Quantiles.of(moved, 0.05);
            upper[to] = Quantiles.of(moved, 0.95);
          }
        });
    return new Component(name, kind, mean, lower, upper);
  }
}
