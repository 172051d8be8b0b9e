package io.plumbline.domain.mix.insight;

import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A point of a response curve: what the window would have brought had every period's spend on the
 * channel been {@code multiplier} times what it was.
 *
 * @param spend total spend over the window, in money
 * @param incrementalOutcome outcome above none of this channel, in the KPI's unit
 * @param marginalRoi return of the next unit of spend there; absent without spend
 * @param extrapolated whether it lies beyond the spend ever observed in a period
 */
public record CurvePoint(
    double multiplier,
    double spend,
    Estimate incrementalOutcome,
    @Nullable Estimate marginalRoi,
    boolean extrapolated) {}
