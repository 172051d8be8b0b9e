package io.plumbline.domain.mix.review;

import io.plumbline.domain.shared.CredibleInterval;
import java.util.List;

/**
 * The model held against another one of the same data.
 *
 * @param form what the other one has, as it follows on "with"
 * @param lead by how many nats the other explains the data better; negative if it explains them
 *     less well
 * @param moved the channels whose contribution would lie outside the interval stated for them
 */
record FormComparison(String form, double lead, List<Move> moved) {

  /**
   * A channel whose answer hangs on the form.
   *
   * @param interval what is stated of its contribution, in money
   * @param elsewhere what the other model says
   */
  record Move(String channel, CredibleInterval interval, double elsewhere) {

    /** Returns how far outside the interval it is, in widths of the interval. */
    double widthsOutside() {
      double beyond = Math.max(interval.lower() - elsewhere, elsewhere - interval.upper());
      return Math.max(0, beyond) / (interval.upper() - interval.lower());
    }
  }

  FormComparison {
    moved = List.copyOf(moved);
  }
}
