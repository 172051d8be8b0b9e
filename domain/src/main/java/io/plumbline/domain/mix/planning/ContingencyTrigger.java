package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

/**
 * When a contingency plan is to be taken out of the drawer: the outcome stays below a value.
 *
 * @param below in the outcome's unit, a period over all geos
 * @param periods how many in a row
 */
public record ContingencyTrigger(double below, int periods) {

  public ContingencyTrigger {
    that(periods >= 1, "A trigger needs at least a period, not %s.", periods);
  }

  /** Returns whether it is met somewhere in {@code outcomes}, one number a period. */
  public boolean met(double[] outcomes) {
    int run = 0;
    for (double outcome : outcomes) {
      run = outcome < below ? run + 1 : 0;
      if (run >= periods) {
        return true;
      }
    }
    return false;
  }
}
