package io.plumbline.domain.mix;

import java.util.List;

/**
 * A lift test as the kernels need it: what the exposure of the tested channels would have been.
 *
 * @param test as it was stated
 * @param channels the places of the tested channels
 * @param exposures the changed scaled exposure of each, history first, time-major
 * @param standardError that of the test, larger the older it is
 * @param weight how much of the test's information is left at its age, in (0, 1]
 */
public record ResolvedLiftTest(
    LiftTest test,
    List<Integer> channels,
    List<double[]> exposures,
    double standardError,
    double weight) {

  public ResolvedLiftTest {
    channels = List.copyOf(channels);
    exposures = List.copyOf(exposures);
  }
}
