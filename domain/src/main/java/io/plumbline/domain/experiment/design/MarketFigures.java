package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.readout.GeoPanel;
import java.util.OptionalDouble;

/**
 * What is known of a set without any chance: the columns by which GeoLift ranks.
 *
 * @param correlation of the treated geos' sum with the controls', over the history
 * @param scaledL2 of a synthetic control before the window, see {@link MarketFit}
 * @param outcomeShare of the treated geos in the panel's outcome
 * @param spendShare the same of spend; empty where it is unknown
 * @param outcome of the treated geos over the last window of the test's length
 * @param spend of the treated geos over that window; 0 where unknown
 */
public record MarketFigures(
    double correlation,
    double scaledL2,
    double outcomeShare,
    OptionalDouble spendShare,
    double outcome,
    double spend) {

  static MarketFigures of(GeoPanel panel, MarketSet set, int duration) {
    int end = panel.periods();
    double[] treated = SeriesLikeness.sum(panel.outcome(), set.treated());
    double[] controls = SeriesLikeness.sum(panel.outcome(), set.controls());
    int start = end - duration;
    return new MarketFigures(
        SeriesLikeness.correlation(treated, controls, end),
        MarketFit.of(panel, set, start, end, 0).scaledL2(),
        share(panel.outcome(), set.treated(), end),
        panel.spend() == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(share(panel.spend(), set.treated(), end)),
        SeriesLikeness.total(treated, start, end),
        panel.spend() == null
            ? 0
            : SeriesLikeness.total(SeriesLikeness.sum(panel.spend(), set.treated()), start, end));
  }

  static double share(double[][] amounts, int[] rows, int periods) {
    double part = 0;
    double whole = 0;
    for (double[] row : amounts) {
      whole += SeriesLikeness.total(row, 0, periods);
    }
    for (int row : rows) {
      part += SeriesLikeness.total(amounts[row], 0, periods);
    }
    return whole > 0 ? part / whole : 0;
  }

  /** Returns the part of the outcome that stays without treatment. */
  public double holdout() {
    return 1 - outcomeShare;
  }

  /** Returns what a lift of {@code effect} costs where a unit costs {@code cpic}. */
  public double investment(double cpic, double effect) {
    return cpic * effect * outcome;
  }
}
