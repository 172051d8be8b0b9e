package io.plumbline.domain.mix.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How forecasts over one horizon did, over all origins.
 *
 * @param horizon in weeks
 * @param wmape the mean over the origins, each of the same length
 * @param worst the largest of them
 */
public record HorizonSummary(
    int horizon,
    int origins,
    double wmape,
    double worst,
    double mape,
    double bias,
    double coverage90) {

  /** Sums up scores of one horizon; there must be one. */
  static HorizonSummary of(int horizon, List<OriginScore> scores) {
    return new HorizonSummary(
        horizon,
        scores.size(),
        mean(scores, OriginScore::wmape),
        scores.stream().mapToDouble(OriginScore::wmape).max().orElseThrow(),
        mean(scores, OriginScore::mape),
        mean(scores, OriginScore::bias),
        mean(scores, OriginScore::coverage90));
  }

  private static double mean(List<OriginScore> scores, ToDoubleFunction<OriginScore> of) {
    return scores.stream().mapToDouble(of).average().orElseThrow();
  }
}
