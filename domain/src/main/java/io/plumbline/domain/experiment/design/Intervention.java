package io.plumbline.domain.experiment.design;

import static io.plumbline.domain.shared.Require.that;

/** What is done in the treated geos; a unit of the outcome costs {@code cpic} of money. */
public sealed interface Intervention {

  /** Returns the cost of one incremental unit of the outcome, positive. */
  double cpic();

  /** More is spent: as much as the lift costs. */
  record Added(double cpic) implements Intervention {
    public Added {
      positive(cpic);
    }
  }

  /**
   * Spend is cut.
   *
   * @param part of the spend there was, in (0, 1]; 1 holds it all back
   */
  record Cut(double cpic, double part) implements Intervention {
    public Cut {
      positive(cpic);
      that(part > 0 && part <= 1, "The part that is cut (%s) must lie in (0, 1].", part);
    }
  }

  private static void positive(double cpic) {
    that(cpic > 0, "The cost of an incremental unit (%s) must be positive.", cpic);
  }
}
