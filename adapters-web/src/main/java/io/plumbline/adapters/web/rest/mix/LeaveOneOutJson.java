package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.insight.ModelHealth.LeaveOneOutResult;
import org.jspecify.annotations.Nullable;

/**
 * How well the model predicts each fitted period from all others, as in fit.json.
 *
 * @param worstK the largest Pareto k
 * @param unreliable how many periods have a k above 0.7
 */
public record LeaveOneOutJson(
    @Nullable Double elpd,
    @Nullable Double se,
    @Nullable Double effectiveParameters,
    @Nullable Double worstK,
    int unreliable) {

  static @Nullable LeaveOneOutJson from(@Nullable LeaveOneOutResult loo) {
    return loo == null
        ? null
        : new LeaveOneOutJson(
            finite(loo.elpd()),
            finite(loo.se()),
            finite(loo.effectiveParameters()),
            finite(loo.worstK()),
            loo.unreliable());
  }
}
