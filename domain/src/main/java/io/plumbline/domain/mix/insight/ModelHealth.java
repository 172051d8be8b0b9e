package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.inference.Diagnostics.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the verdict on a sampled model, for those who want to look for themselves.
 *
 * @param parameters every sampled and linear parameter
 * @param looic leave-one-out by smoothed importance sampling; absent if it was not computed
 * @param predictiveP the posterior predictive p-value of the total outcome, as Meridian has it
 * @param autocorrelations of the residuals, lag 1 first
 * @param meridian Meridian's own review of the same draws, where it has a check
 */
@SuppressWarnings("ArrayRecordComponent") // a few numbers; compared by nobody
public record ModelHealth(
    List<ParameterSummary> parameters,
    @Nullable LeaveOneOutResult looic,
    double predictiveP,
    double[] autocorrelations,
    List<Check> meridian) {

  /**
   * How well the model predicts each fitted period from all others.
   *
   * @param elpd expected log predictive density
   * @param se its standard error
   * @param effectiveParameters how many parameters the fit has used up
   * @param worstK the largest Pareto k
   * @param unreliable how many periods have a k above 0.7
   */
  public record LeaveOneOutResult(
      double elpd, double se, double effectiveParameters, double worstK, int unreliable) {}

  public ModelHealth {
    parameters = List.copyOf(parameters);
    meridian = List.copyOf(meridian);
  }
}
