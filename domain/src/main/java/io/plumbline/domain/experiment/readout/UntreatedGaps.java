package io.plumbline.domain.experiment.readout;

import java.util.ArrayList;
import java.util.List;

/** How the gap between geos and their synthetic control behaves where none of them was treated. */
final class UntreatedGaps {

  private final int n;
  private final int window;
  private final double ridge;
  private final GapPrior prior;
  private final WindowScale scale;

  /**
   * Learns from stand-ins, each read against the controls outside it: from their gaps before the
   * test by weights that did not see them and those of the test's window; and from how they kept to
   * their forecasts in it, each by what the stand-ins teach that it shares no control with. All are
   * read as the treated geos are, which have a say in the ridge too.
   *
   * @param gaps treated less donor, donor by donor, the test's window included
   * @param n the periods before the test
   * @param ridges to choose from, increasing, as parts of the donors' mean squared gap
   * @param spent degrees of freedom that indexing took beyond a level
   */
  UntreatedGaps(
      double[][] gaps, StandIns standIns, int n, int window, double[] ridges, double spent) {
    this.n = n;
    this.window = window;
    int count = standIns.count();
    List<CrossFit> fits = new ArrayList<>();
    List<double[][]> errors = new ArrayList<>();
    errors.add(new CrossFit(gaps, n).errors(ridges));
    for (int k = 0; k < count; k++) {
      CrossFit fit = new CrossFit(standIns.gaps(k), n);
      fits.add(fit);
      errors.add(fit.errors(ridges));
    }
    ridge = ridges[RidgeChoice.among(errors, 1 + standIns.worth())];
    double[][] fitted = new double[count][];
    double[][] residuals = new double[count][];
    for (int k = 0; k < count; k++) {
      CrossFit.Fit fit = fits.get(k).fit(ridge, window);
      fitted[k] = fit.gaps();
      residuals[k] = fit.residuals();
    }
    prior = GapPrior.of(residuals, n, standIns.worth());
    double[] scores = new double[count];
    for (int k = 0; k < count; k++) {
      int one = k;
      GapPrior others = prior.without(other -> standIns.meet(one, other));
      GapForecast forecast = new GapForecast(fitted[k], residuals[k], n, window, spent, others);
      double mean = TreatedSeries.sum(fitted[k], n, n + window) / window;
      scores[k] = WindowScale.score(mean, forecast);
    }
    scale = WindowScale.of(scores, standIns.worth());
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
}
