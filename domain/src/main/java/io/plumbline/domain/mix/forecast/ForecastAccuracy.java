package io.plumbline.domain.mix.forecast;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.forecast.JudgedPeriod.Promised;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How close promises came over the four weeks known last, beside the naive forecast that a week
 * brings what it brought a year before.
 *
 * <p>A period is judged by the promise of whichever model had seen most before it, and of those by
 * the one said first: nobody betters a promise once the outcome is known.
 *
 * @param periods those of the last four weeks, or of the days asked for, that are known, oldest
 *     first
 * @param whole whether none of them is missing and each was promised: only then there is an
 *     accuracy
 */
public record ForecastAccuracy(List<JudgedPeriod> periods, boolean whole) {

  private static final int DAYS = 28;

  private static final int YEAR_DAYS = 364;

  public ForecastAccuracy {
    periods = List.copyOf(periods);
  }

  /**
   * Judges promises by what came.
   *
   * @param actual the outcome of each period that is known, all geos together
   */
  public static ForecastAccuracy of(
      List<Forecast> forecasts, NavigableMap<LocalDate, Double> actual, Granularity granularity) {
    int wanted = DAYS / granularity.days();
    LocalDate from =
        actual.isEmpty()
            ? LocalDate.MAX
            : actual.lastKey().minusDays((wanted - 1L) * granularity.days());
    return of(forecasts, actual, from, LocalDate.MAX, wanted);
  }

  /**
   * Judges promises of the periods that begin within some days.
   *
   * @param actual the outcome of each period that is known, all geos together
   * @param first the first of the days
   * @param last the last of them
   */
  public static ForecastAccuracy within(
      List<Forecast> forecasts,
      NavigableMap<LocalDate, Double> actual,
      Granularity granularity,
      LocalDate first,
      LocalDate last) {
    if (actual.isEmpty()) {
      return new ForecastAccuracy(List.of(), false);
    }
    int days = granularity.days();
    long before = Math.floorMod(ChronoUnit.DAYS.between(first, actual.firstKey()), (long) days);
    long left = ChronoUnit.DAYS.between(first.plusDays(before), last);
    return of(forecasts, actual, first, last, left < 0 ? 0 : (int) (left / days) + 1);
  }

  private static ForecastAccuracy of(
      List<Forecast> forecasts,
      NavigableMap<LocalDate, Double> actual,
      LocalDate from,
      LocalDate to,
      int wanted) {
    List<JudgedPeriod> judged = new ArrayList<>();
    actual.forEach(
        (period, outcome) -> {
          if (!period.isBefore(from) && !period.isAfter(to)) {
            judged.add(
                new JudgedPeriod(
                    period,
                    outcome,
                    promised(forecasts, period).orElse(null),
                    actual.get(period.minusDays(YEAR_DAYS))));
          }
        });
    boolean whole =
        wanted > 0
            && judged.size() == wanted
            && judged.stream().allMatch(one -> one.promised() != null);
    return new ForecastAccuracy(judged, whole);
  }

  private static Optional<Promised> promised(List<Forecast> forecasts, LocalDate period) {
    Comparator<Forecast> bySeen = Comparator.comparing(one -> one.promise().seen());
    return forecasts.stream()
        .filter(one -> one.promise().seen().isBefore(period))
        .filter(one -> one.promise().periods().contains(period))
        .max(bySeen.thenComparing(Comparator.comparing(Forecast::at).reversed()))
        .map(
            one ->
                new Promised(
                    one.label(),
                    one.promise()
                        .outcome()
                        .periods()
                        .get(one.promise().periods().indexOf(period))));
  }

  /** Returns 1 less the weighted absolute error, as a part of the outcome. */
  public OptionalDouble accuracy() {
    return less(forecastError());
  }

  /** Returns the weighted absolute error, as a part of the outcome. */
  public OptionalDouble forecastError() {
    return whole ? error(one -> promise(one).outcome().mean()) : OptionalDouble.empty();
  }

  /** Returns the same of the naive forecast. */
  public OptionalDouble naiveAccuracy() {
    return whole && periods.stream().allMatch(one -> one.naive() != null)
        ? less(error(one -> one.naive() == null ? Double.NaN : one.naive()))
        : OptionalDouble.empty();
  }

  private OptionalDouble error(ToDoubleFunction<JudgedPeriod> said) {
    double missed = 0;
    double all = 0;
    for (JudgedPeriod one : periods) {
      missed += Math.abs(said.applyAsDouble(one) - one.actual());
      all += Math.abs(one.actual());
    }
    return all > 0 ? OptionalDouble.of(missed / all) : OptionalDouble.empty();
  }

  private static OptionalDouble less(OptionalDouble error) {
    return error.isPresent() ? OptionalDouble.of(1 - error.getAsDouble()) : error;
  }

  /** Returns which part of the outcomes lay within the promised 90 % bands. */
  public OptionalDouble coverage() {
    return whole
        ? periods.stream().mapToDouble(one -> promise(one).holds(one.actual()) ? 1 : 0).average()
        : OptionalDouble.empty();
  }

  private static Promised promise(JudgedPeriod judged) {
    @Nullable Promised promised = judged.promised();
    if (promised == null) {
      throw new IllegalStateException("Nothing was promised of %s.".formatted(judged.period()));
    }
    return promised;
  }
}
