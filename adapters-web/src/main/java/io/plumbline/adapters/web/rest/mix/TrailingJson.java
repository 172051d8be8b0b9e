package io.plumbline.adapters.web.rest.mix;

import io.plumbline.domain.mix.insight.TrailingReturn;
import java.time.LocalDate;

/** What all paid media together did in the span of periods that ends with {@code last}. */
public record TrailingJson(
    LocalDate last,
    int periods,
    double spend,
    EstimateJson contribution,
    EstimateJson roi,
    EstimateJson share) {

  static TrailingJson from(TrailingReturn trailing) {
    return new TrailingJson(
        trailing.last(),
        trailing.periods(),
        trailing.spend(),
        EstimateJson.of(trailing.contribution()),
        EstimateJson.of(trailing.roi()),
        EstimateJson.of(trailing.share()));
  }
}
