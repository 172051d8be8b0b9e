package io.plumbline.adapters.web.rest.mix;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.TrailingReturn;
import org.jspecify.annotations.Nullable;

/**
 * The figures a fit is first asked for, each with its interval.
 *
 * @param marketingRoi outcome per unit of spend over the newest trailing span
 * @param marketingShare the part of the outcome of that span that all media brought
 * @param forecastAccuracy 1 less the error in the last periods held out; absent without any
 */
public record KpisJson(
    @Nullable EstimateJson marketingRoi,
    @Nullable EstimateJson marketingShare,
    @Nullable EstimateJson forecastAccuracy) {

  static KpisJson from(MixModelReport report) {
    TrailingReturn newest = report.trailing().isEmpty() ? null : report.trailing().getLast();
    Accuracy.Holdout holdout = report.accuracy().holdout();
    return new KpisJson(
        newest == null ? null : EstimateJson.of(newest.roi()),
        newest == null ? null : EstimateJson.of(newest.share()),
        holdout == null ? null : EstimateJson.of(holdout.accuracy()));
  }
}
