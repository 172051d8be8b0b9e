package io.plumbline.domain.experiment.readout;

import java.util.ArrayList;
import java.util.List;

/** How the gap between a geo and its synthetic control behaves where none of them was treated. */
final class UntreatedGaps {

  private static final int MOST = 24;
  private static final int FEWEST_DONORS = 2;

  private final int n;
  private final int window;
  private final double ridge;
  private final GapPrior prior;
  private final WindowScale scale;

  /**
   * Learns from controls, at most 24 spread over the panel, each against the others: from their
   * gaps before the test by weights that did not see them and those of the test's window; and from
   * how they kept to their forecasts in it, each by what the other controls teach. All are read as
   * the treated geos are, which have a say in the ridge too.
   *
   * @param gaps treated less donor, donor by donor, the test's window included
   * @param n the periods before the test
   * @param ridges to choose from, increasing, as parts of the donors' mean squared gap
   * @param spent degrees of freedom that indexing took beyond a level
   */
  UntreatedGaps(double[][] gaps, int n, int window, double[] ridges, double spent) {
    this.n = n;
    this.window = window;
    int controls = gaps.length;
    int count = controls <= FEWEST_DONORS ? 0 : Math.min(MOST, controls);
    List<CrossFit> fits = new ArrayList<>();
    List<double[][]> errors = new ArrayList<>();
    errors.add(new CrossFit(gaps, n).errors(ridges));
    for (int k = 0; k < count; k++) {
      CrossFit fit = new CrossFit(others(gaps, k * controls / count), n);
      fits.add(fit);
      errors.add(fit.errors(ridges));
    }
    ridge = ridges[RidgeChoice.among(errors)];
    double[][] fitted = new double[count][];
    double[][] residuals = new double[count][];
    for (int k = 0; k < count; k++) {
      CrossFit.Fit fit = fits.get(k).fit(ridge, window);
      fitted[k] = fit.gaps();
      residuals[k] = fit.residuals();
    }
    prior = GapPrior.of(residuals, n);
    double[] scores = new double[count];
    List<GapFilter> filters = count == 0 ? List.of() : prior.accounts().filters(n);
    for (int k = 0; k < count; k++) {
      GapForecast forecast =
          new GapForecast(fitted[k], residuals[k], n, window, spent, prior.without(k), filters);
      double mean = TreatedSeries.sum(fitted[k], n, n + window) / window;
      scores[k] = WindowScale.score(mean, forecast);
    }
    scale = WindowScale.of(scores);
  }

  /** Returns how far weights are drawn to equal ones, as a part of the donors' mean squared gap. */
  double ridge() {
    return ridge;
  }

  /** Returns what they teach of gaps. */
  GapPrior prior() {
    return prior;
  }

  /** Returns what they teach of a window: of that which was learned from, or of any other. */
  WindowScale scale(int start, int periods) {
    return start == n && periods == window ? scale : WindowScale.FORECAST;
  }

  private static double[][] others(double[][] gaps, int stand) {
    double[][] others = new double[gaps.length - 1][];
    for (int i = 0; i < others.length; i++) {
      double[] one = gaps[i < stand ? i : i + 1];
      others[i] = new double[one.length];
      for (int t = 0; t < one.length; t++) {
        others[i][t] = one[t] - gaps[stand][t];
      }
    }
    return others;
  }
}
