package io.plumbline.adapters.web.rest.forecast;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import io.plumbline.domain.mix.forecast.TrackRecord;
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
 * @param course how it went: at most 366 periods, oldest first, those alone whose four weeks were
 *     promised as a whole
 */
public record AccuracyJson(
    @Nullable Double accuracy,
    @Nullable Double naiveAccuracy,
    @Nullable Double coverage90,
    List<PeriodJson> periods,
    List<ThenJson> course) {

  private static final int PERIODS = 366;

  /** The same as it could be said once the periods to {@code last} were known. */
  public record ThenJson(
      LocalDate last, double accuracy, @Nullable Double naiveAccuracy, double coverage90) {

    static ThenJson from(ForecastAccuracy then) {
      return new ThenJson(
          then.periods().getLast().period(),
          then.accuracy().orElseThrow(),
          ifAny(then.naiveAccuracy()),
          then.coverage().orElseThrow());
    }
  }

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

  static AccuracyJson from(TrackRecord record) {
    ForecastAccuracy accuracy = record.lately();
    return new AccuracyJson(
        ifAny(accuracy.accuracy()),
        ifAny(accuracy.naiveAccuracy()),
        ifAny(accuracy.coverage()),
        accuracy.periods().stream().map(PeriodJson::from).toList(),
        record.course(PERIODS).stream().map(ThenJson::from).toList());
  }

  private static @Nullable Double ifAny(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
