package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.insight.Accuracy;
import org.jspecify.annotations.Nullable;

/** How close the model comes, in sample and, where periods were held out, in those. */
public record AccuracyJson(
    @Nullable Double r2,
    @Nullable Double mape,
    @Nullable Double wmape,
    @Nullable Double coverage90,
    @Nullable Holdout holdout) {

  /** How close it comes in periods it has not seen. */
  public record Holdout(
      int periods,
      @Nullable Double mape,
      @Nullable Double wmape,
      @Nullable Double coverage90,
      EstimateJson accuracy) {

    static Holdout from(Accuracy.Holdout holdout) {
      return new Holdout(
          holdout.periods(),
          finite(holdout.mape()),
          finite(holdout.wmape()),
          finite(holdout.coverage90()),
          EstimateJson.of(holdout.accuracy()));
    }
  }

  /** Returns the accuracy. */
  public static AccuracyJson from(Accuracy accuracy) {
    Accuracy.Holdout holdout = accuracy.holdout();
    return new AccuracyJson(
        finite(accuracy.r2()),
        finite(accuracy.mape()),
        finite(accuracy.wmape()),
        finite(accuracy.coverage90()),
        holdout == null ? null : Holdout.from(holdout));
  }
}
