package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lift test did to the model.
 *
 * @param standardError that of the test, larger the older it is
 * @param weight how much of the test's information was left at its age, in (0, 1]
 * @param before the outcome change a model without any test expects of the test's spend change
 * @param after the one the model held to the tests expects
 * @param disagreement the test's finding less {@code before}, in their common standard errors
 * @param channels the return on investment of each tested channel, before and after
 */
public record CalibrationResult(
    LiftTest test,
    double standardError,
    double weight,
    @Nullable Estimate before,
    Estimate after,
    double disagreement,
    List<Channel> channels) {

  /** A tested channel's return on investment without and with the tests. */
  public record Channel(String name, @Nullable Estimate roiBefore, Estimate roiAfter) {}

  public CalibrationResult {
    channels = List.copyOf(channels);
  }
}
