package io.plumbline.adapters.web.rest.forecast;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How close promises came over the last four weeks that are known.
 *
 * @param accuracy 1 less the weighted absolute error; absent until all four weeks were promised
 * @param naiveAccuracy the same of the forecast that a week brings what it brought a year before
 * @param coverage90 which part of the outcomes lay within the promised 90 % bands
 */
public record AccuracyJson(
    @Nullable Double accuracy,
    @Nullable Double naiveAccuracy,
    @Nullable Double coverage90,
    List<PeriodJson> periods) {

  /** A period that has come. */
  public record PeriodJson(
      LocalDate period,
      double actual,
      @Nullable String forecast,
      @Nullable EstimateJson promised,
      @Nullable Double naive) {

    static PeriodJson from(JudgedPeriod judged) {
      JudgedPeriod.Promised promised = judged.promised();
      return new PeriodJson(
          judged.period(),
          judged.actual(),
          promised == null ? null : promised.forecast(),
          promised == null ? null : EstimateJson.of(promised.outcome()),
          judged.naive());
    }
  }

  static AccuracyJson from(ForecastAccuracy accuracy) {
    return new AccuracyJson(
        ifAny(accuracy.accuracy()),
        ifAny(accuracy.naiveAccuracy()),
        ifAny(accuracy.coverage()),
        accuracy.periods().stream().map(PeriodJson::from).toList());
  }

  private static @Nullable Double ifAny(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
