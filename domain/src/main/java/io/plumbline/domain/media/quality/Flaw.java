package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.shared.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the data, and how much of a series it puts in doubt.
 *
 * @param measure the series; absent if the flaw is of the data set as a whole
 * @param doubtful how many of the series' numbers cannot be trusted; 0 for numbers that are not
 *     there, which {@link SeriesQuality#completeness} counts
 */
public record Flaw(@Nullable Measure measure, int doubtful, Finding finding) {

  /** A flaw of the data set as a whole. */
  static Flaw ofAll(Finding finding) {
    return new Flaw(null, 0, finding);
  }
}
