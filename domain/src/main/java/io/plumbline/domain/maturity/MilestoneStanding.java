package io.plumbline.domain.maturity;

import static io.plumbline.domain.shared.Require.that;

import org.jspecify.annotations.Nullable;

/**
 * How a brand stands to a milestone.
 *
 * @param reached the fact that reached it; absent while none did
 * @param recorded whether that is on record: then it stays, whatever becomes of the fact
 * @param ended whether what was reached no longer holds today; the tick stays
 */
public record MilestoneStanding(
    Milestone milestone, @Nullable Reached reached, boolean recorded, boolean ended) {

  public MilestoneStanding {
    that(reached != null || !recorded && !ended, "%s was not reached.", milestone);
    that(reached == null || reached.milestone() == milestone, "This is not %s.", milestone);
    that(!ended || milestone.mayEnd(), "%s is an event and does not end.", milestone);
  }

  /** Nothing reached it yet. */
  public static MilestoneStanding open(Milestone milestone) {
    return new MilestoneStanding(milestone, null, false, false);
  }

  /** Returns whether it is ticked. */
  public boolean done() {
    return reached != null;
  }
}
