package io.plumbline.adapters.web.ui.planner;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.shared.Estimate;

/**
 * Writes what stands for all planned periods as what a period of them has.
 *
 * @param periods how many are planned
 */
record PerPeriod(Units units, int periods) {

  /** Returns an estimate of a period. */
  Estimate of(Estimate all) {
    return all.times(1.0 / periods);
  }

  /** Returns a period's part. */
  double of(double all) {
    return all / periods;
  }

  /** Writes a change of the outcome, a period. */
  Figure change(Estimate all) {
    return Format.change(of(all));
  }

  /** Writes an amount of the outcome, a period. */
  Figure outcome(Estimate all) {
    return units.outcome(of(all));
  }

  /** Returns {@code a week}. */
  String words() {
    return "a " + units.period();
  }
}
