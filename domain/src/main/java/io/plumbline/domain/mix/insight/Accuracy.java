package io.plumbline.domain.mix.insight;

import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * How close the model comes to the outcome, in the periods it was fitted to; in-sample, so never
 * evidence of forecasting skill.
 *
 * @param mape mean absolute percentage error, as a fraction; periods without outcome left out
 * @param wmape absolute error over absolute outcome, as a fraction
 * @param coverage90 the part of the periods inside the 90 % predictive interval
 * @param holdout the same out of sample; absent if nothing was held out
 */
public record Accuracy(
    double r2, double mape, double wmape, double coverage90, @Nullable Holdout holdout) {

  /**
   * How close it comes in periods it has not seen.
   *
   * @param accuracy 1 less the weighted absolute percentage error of the last four of these periods
   *     (or all, if fewer), as it stands over the posterior
   */
  public record Holdout(
      int periods, double mape, double wmape, double coverage90, Estimate accuracy) {}
}
