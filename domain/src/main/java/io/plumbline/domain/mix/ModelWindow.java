package io.plumbline.domain.mix;

import java.time.LocalDate;
import java.util.List;

/**
 * The periods that are modelled, as places in the data set.
 *
 * @param start the place of the first
 * @param periods the first day of each
 * @param holdout how many of the last are kept from the fit
 */
public record ModelWindow(int start, List<LocalDate> periods, int holdout) {

  public ModelWindow {
    periods = List.copyOf(periods);
  }

  /** Returns how many periods there are. */
  public int length() {
    return periods.size();
  }

  /** Returns how many of them, the first ones, are fitted. */
  public int fitted() {
    return periods.size() - holdout;
  }
}
