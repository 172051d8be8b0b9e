package io.plumbline.domain.mix;

import java.time.LocalDate;
import java.util.List;

/**
 * The periods that are modelled, as places in the data set.
 *
 * @param start the place of the first
 * @param periods the first day of each
 * @param holdout how many of the last with an outcome are kept from the fit
 * @param ahead how many of the last are still to come: their outcome is not known
 */
public record ModelWindow(int start, List<LocalDate> periods, int holdout, int ahead) {

  /** A window of the past. */
  public ModelWindow(int start, List<LocalDate> periods, int holdout) {
    this(start, periods, holdout, 0);
  }

  public ModelWindow {
    periods = List.copyOf(periods);
  }

  /** Returns how many periods there are. */
  public int length() {
    return periods.size();
  }

  /** Returns how many of them, the first ones, are fitted. */
  public int fitted() {
    return observed() - holdout;
  }

  /** Returns how many of them, the first ones, have an outcome. */
  public int observed() {
    return periods.size() - ahead;
  }
}
