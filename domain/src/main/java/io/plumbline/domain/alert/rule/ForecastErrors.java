package io.plumbline.domain.alert.rule;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertFigure.Range;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.AlertThresholds;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * ALR-03: what was promised of the last four weeks that are known missed them by more than 15 %,
 * weighted. Exactly 15 % is no alert.
 */
public final class ForecastErrors {

  private ForecastErrors() {}

  /** Judges what was promised of the last four weeks; unjudged if any was promised nothing of. */
  public static RuleReading of(ForecastAccuracy accuracy) {
    OptionalDouble error = accuracy.forecastError();
    if (error.isEmpty()) {
      return new RuleReading.Unjudged(
          AlertRule.FORECAST_ERROR, "Not all of the last four weeks were forecast.");
    }
    return new RuleReading.Judged(
        AlertRule.FORECAST_ERROR,
        error.getAsDouble() > AlertThresholds.LARGEST_ERROR
            ? List.of(condition(accuracy.periods(), error.getAsDouble()))
            : List.of());
  }

  private static Condition condition(List<JudgedPeriod> judged, double error) {
    LocalDate first = judged.getFirst().period();
    LocalDate last = judged.getLast().period();
    List<Double> each =
        judged.stream().map(ForecastErrors::missed).filter(Double::isFinite).toList();
    Range range =
        new Range(
            each.stream().mapToDouble(Double::doubleValue).min().orElse(error),
            each.stream().mapToDouble(Double::doubleValue).max().orElse(error));
    String period = "the four weeks to that of " + last;
    return new Condition(
        AlertRule.FORECAST_ERROR,
        "forecast",
        "Forecast error above 15 %",
        String.format(
            Locale.ROOT,
            "What was promised of the four weeks from %s on missed by %.1f %% (single periods:"
                + " %.1f to %.1f).",
            first,
            100 * error,
            100 * range.lower(),
            100 * range.upper()),
        new AlertFigure(error, AlertFigure.Unit.PART, range, "errors of single periods", period),
        AlertLink.to(AlertLink.Page.FORECAST),
        new NextStep(
            "Review the model; a recalibration is queued", AlertLink.to(AlertLink.Page.RUN)));
  }

  /** The error of one period, as a part of what came. */
  private static double missed(JudgedPeriod judged) {
    JudgedPeriod.Promised promised = judged.promised();
    return promised == null || judged.actual() == 0
        ? Double.NaN
        : Math.abs(promised.outcome().mean() - judged.actual()) / Math.abs(judged.actual());
  }
}
