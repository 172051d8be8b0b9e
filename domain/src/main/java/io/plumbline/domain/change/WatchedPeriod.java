package io.plumbline.domain.change;

import org.jspecify.annotations.Nullable;

/**
 * A promised period beside what came.
 *
 * @param actual absent while nobody knows
 * @param inARow how many judged periods in a row are on the wrong side up to this one
 */
public record WatchedPeriod(
    PromisedPeriod promised, @Nullable Double actual, Place place, int inARow) {

  /** Where an outcome lies. */
  public enum Place {
    INSIDE,
    BELOW,
    ABOVE,
    /** Not known yet; neither counts nor begins the count anew. */
    MISSING
  }
}
