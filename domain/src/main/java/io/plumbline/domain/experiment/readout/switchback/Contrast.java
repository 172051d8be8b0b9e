package io.plumbline.domain.experiment.readout.switchback;

import static io.plumbline.domain.shared.Require.that;

/** Periods whose last m and itself were all treated, against those where none was. */
final class Contrast {

  private static final int FEW = 4;

  private Contrast() {}

  /** The contrast of Horvitz and Thompson: each period over the chance of being as it was. */
  static double horvitzThompson(
      double[][] outcome, boolean[][] treated, SwitchbackSchedule schedule, int carryOver) {
    double sum = 0;
    int counted = 0;
    for (int r = 0; r < outcome.length; r++) {
      for (int t = carryOver; t < schedule.periods(); t++) {
        sum += outcome[r][t] * weight(treated[r], t, carryOver, schedule);
        counted++;
      }
    }
    return sum / counted;
  }

  /**
   * The contrast of Hajek: weighted means of both kinds of periods.
   *
   * @return NaN if there is none of either kind
   */
  static double hajek(
      double[][] outcome, boolean[][] treated, SwitchbackSchedule schedule, int carryOver) {
    double on = 0;
    double onWeight = 0;
    double off = 0;
    double offWeight = 0;
    for (int r = 0; r < outcome.length; r++) {
      for (int t = carryOver; t < schedule.periods(); t++) {
        double weight = weight(treated[r], t, carryOver, schedule);
        if (weight > 0) {
          on += weight * outcome[r][t];
          onWeight += weight;
        } else if (weight < 0) {
          off -= weight * outcome[r][t];
          offWeight -= weight;
        }
      }
    }
    return on / onWeight - off / offWeight;
  }

  /** Returns whether there are periods of both kinds. */
  static boolean defined(boolean[][] treated, int carryOver) {
    boolean on = false;
    boolean off = false;
    for (boolean[] region : treated) {
      int same = 0;
      for (int t = 0; t < region.length; t++) {
        same = t > 0 && region[t] == region[t - 1] ? same + 1 : 1;
        on |= same > carryOver && region[t];
        off |= same > carryOver && !region[t];
      }
    }
    return on && off;
  }

  /** One over the chance, with the sign of the treatment; 0 where it was mixed. */
  private static double weight(
      boolean[] treated, int t, int carryOver, SwitchbackSchedule schedule) {
    for (int j = 1; j <= carryOver; j++) {
      if (treated[t - j] != treated[t]) {
        return 0;
      }
    }
    double chance = Math.pow(0.5, schedule.tossesAbout(t - carryOver, t));
    return (treated[t] ? 1 : -1) / chance;
  }

  /**
   * Returns the part of the last m periods and itself that were treated; before the first, none.
   */
  static double[][] exposure(boolean[][] treated, int carryOver) {
    double[][] exposure = new double[treated.length][treated[0].length];
    for (int r = 0; r < treated.length; r++) {
      for (int t = 0; t < treated[r].length; t++) {
        int count = 0;
        for (int j = 0; j <= Math.min(carryOver, t); j++) {
          count += treated[r][t - j] ? 1 : 0;
        }
        exposure[r][t] = (double) count / (carryOver + 1);
      }
    }
    return exposure;
  }

  /**
   * Returns what is left once regions have their own means and, where there are enough regions to
   * tell, periods too; one region stays as it is.
   */
  static double[][] centred(double[][] values) {
    int regions = values.length;
    that(regions > 0, "There is a region.");
    if (regions == 1) {
      return values;
    }
    int periods = values[0].length;
    double[] byPeriod = new double[periods];
    double all = 0;
    for (double[] region : values) {
      for (int t = 0; t < periods; t++) {
        byPeriod[t] += regions < FEW ? 0 : region[t] / regions;
        all += regions < FEW ? 0 : region[t] / regions / periods;
      }
    }
    double[][] centred = new double[regions][periods];
    for (int r = 0; r < regions; r++) {
      double mean = 0;
      for (double value : values[r]) {
        mean += value / periods;
      }
      for (int t = 0; t < periods; t++) {
        centred[r][t] = values[r][t] - mean - byPeriod[t] + all;
      }
    }
    return centred;
  }
}
