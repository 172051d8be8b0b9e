package io.plumbline.domain.experiment.readout;

import java.util.ArrayList;
import java.util.List;

/** The accounts that are held possible of how the gaps of a geo depend on each other. */
final class GapAccounts {

  /*
   * A structural time series [1]: a gap is level + slope t + trend + state + noise, up to a common
   * scale. State and noise have variance 1 together, the state is a first-order autoregression. The
   * trend wanders (its level takes white shocks), or bends (its slope does), or stands still. How
   * large slope and shocks are is told by the variance that they give the pre-period, as a multiple
   * of that of state and noise: from a hundredth, which no window shows, in steps of about the root
   * of ten to where a larger one changes nothing.
   *
   * [1] Harvey (1989), Forecasting, structural time series models and the Kalman filter
   */

  private static final double[] PERSISTENCE = {0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95};
  private static final double[] SHARE = {1 / 3.0, 2 / 3.0, 1};
  private static final double[] RATIO = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 100, 1000};
  private static final int SLOPES = 7;

  /**
   * An account but for the slope.
   *
   * @param persistence of the state from period to period, in [0, 1)
   * @param share of the state in the variance of state and noise, in [0, 1]
   * @param wander variance of a period's shock to the level
   * @param bend variance of a period's shock to the slope
   * @param prior what it counts for before anything is seen; all sum to 1
   */
  record Account(double persistence, double share, double wander, double bend, double prior) {}

  /** Times are counted in these, so that an account means the same for every length. */
  final double unit;

  final List<Account> accounts;

  /** Variance of the slope by unit, from 0 on, and what each counts for; those sum to 1. */
  final double[] slopes = new double[SLOPES + 1];

  final double[] slopePrior = new double[SLOPES + 1];

  /** Of tests after about {@code n} periods. */
  GapAccounts(int n) {
    unit = n;
    slopePrior[0] = 0.5;
    for (int k = 0; k < SLOPES; k++) {
      slopes[k + 1] = 12 * RATIO[k];
      slopePrior[k + 1] = 0.5 / SLOPES;
    }
    List<Account> all = new ArrayList<>();
    for (double phi : PERSISTENCE) {
      double part = 1.0 / PERSISTENCE.length;
      if (phi == 0) {
        add(all, phi, 0, part);
      } else {
        for (double share : SHARE) {
          add(all, phi, share, part / SHARE.length);
        }
      }
    }
    accounts = List.copyOf(all);
  }

  private void add(List<Account> all, double phi, double share, double prior) {
    all.add(new Account(phi, share, 0, 0, prior / 2));
    double each = prior / 4 / RATIO.length;
    for (double ratio : RATIO) {
      all.add(new Account(phi, share, 6 * ratio / unit, 0, each));
      all.add(new Account(phi, share, 0, 12 * ratio / (unit * unit * unit), each));
    }
  }

  /** Returns how many accounts there are, slopes told apart: those of an account are neighbours. */
  int count() {
    return accounts.size() * slopes.length;
  }

  /** Returns a filter for series of {@code n} periods by account. */
  List<GapFilter> filters(int n) {
    return accounts.stream().map(account -> new GapFilter(n, account, unit, slopes)).toList();
  }

  /**
   * Returns what each counts for before anything is seen: half for each thing that is not there.
   */
  double[] prior() {
    double[] prior = new double[count()];
    for (int k = 0; k < prior.length; k++) {
      prior[k] = accounts.get(k / slopes.length).prior() * slopePrior[k % slopes.length];
    }
    return prior;
  }
}
