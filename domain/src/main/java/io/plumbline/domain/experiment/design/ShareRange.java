package io.plumbline.domain.experiment.design;

import static io.plumbline.domain.shared.Require.that;

/** How much of the whole the treated geos may have: of spend, where unknown of the outcome. */
public record ShareRange(double lowest, double highest) {

  /** Small enough not to hurt, large enough to see. */
  public static final ShareRange HOLDOUT = new ShareRange(0.05, 0.10);

  /** Any. */
  public static final ShareRange ANY = new ShareRange(0, 1);

  public ShareRange {
    that(
        lowest >= 0 && lowest <= highest && highest <= 1,
        "Shares are in [0, 1], the lowest (%s) not above the highest (%s).",
        lowest,
        highest);
  }

  boolean holds(double share) {
    return share >= lowest && share <= highest;
  }

  double missedBy(double share) {
    return Math.max(0, Math.max(lowest - share, share - highest));
  }
}
