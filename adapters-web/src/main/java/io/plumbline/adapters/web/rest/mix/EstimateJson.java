package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/** A quantity the model infers; p5 and p95 are the ends of its 90 % credible interval. */
public record EstimateJson(
    @Nullable Double mean,
    @Nullable Double sd,
    @Nullable Double p5,
    @Nullable Double p50,
    @Nullable Double p95) {

  /** Returns the estimate. */
  public static EstimateJson of(Estimate estimate) {
    return new EstimateJson(
        finite(estimate.mean()),
        finite(estimate.sd()),
        finite(estimate.interval().lower()),
        finite(estimate.median()),
        finite(estimate.interval().upper()));
  }

  /** Returns the estimate, or nothing for none. */
  public static @Nullable EstimateJson from(@Nullable Estimate estimate) {
    return estimate == null ? null : of(estimate);
  }
}
