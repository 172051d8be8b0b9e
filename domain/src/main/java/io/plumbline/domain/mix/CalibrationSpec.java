package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The incrementality tests the model is held to.
 *
 * @param file where they stand, relative to the specification; absent if they are stated in it
 * @param halfLifeDays after how many days, counted from the end of the window, a test weighs half:
 *     its variance doubles
 */
public record CalibrationSpec(@Nullable String file, List<LiftTest> tests, double halfLifeDays) {

  /** A year: markets change. */
  public static final double HALF_LIFE_DAYS = 365;

  /** No tests. */
  public static final CalibrationSpec NONE = new CalibrationSpec(null, List.of(), HALF_LIFE_DAYS);

  public CalibrationSpec {
    that(halfLifeDays > 0, "The half-life of a test (%s days) must be positive.", halfLifeDays);
    tests = List.copyOf(tests);
  }

  /** Returns this calibration with the tests read from its file. */
  public CalibrationSpec with(List<LiftTest> read) {
    return new CalibrationSpec(file, read, halfLifeDays);
  }
}
