package io.plumbline.adapters.web.ui.health;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.ForecastChart;
import io.plumbline.adapters.web.ui.chart.ForecastErrorChart;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.forecast.TrackRecord;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run promised of the periods to come, and how close earlier promises came.
 *
 * @param lead what is promised, in a sentence
 * @param accuracy how close promises came, in a sentence
 * @param judged the last four weeks that are known, oldest first
 * @param errors the course of the error; null while two points of it cannot be said
 * @param assumptions what it is taken for granted that
 */
record ForecastPage(
    String remark,
    Drawn drawn,
    String lead,
    String accuracy,
    List<Judged> judged,
    @Nullable Drawn errors,
    List<String> assumptions) {

  private static final int DAYS_SHOWN = 364;

  /** A period that has come: what was observed, promised, and naively to be expected. */
  record Judged(
      String period, String actual, Figure promised, String forecast, boolean held, String naive) {}

  ForecastPage {
    judged = List.copyOf(judged);
    assumptions = List.copyOf(assumptions);
  }

  static ForecastPage of(ModelRun run, Forecast forecast, TrackRecord record, Units units) {
    ForecastAccuracy accuracy = record.lately();
    Decomposition seen = run.report().decomposition().overall();
    Promise promise = forecast.promise();
    return new ForecastPage(
        ForecastChart.remark(seen, promise, units),
        ForecastChart.of(seen, promise, units),
        lead(forecast, units),
        words(accuracy),
        accuracy.periods().stream()
            .filter(one -> one.promised() != null)
            .map(one -> judged(one, units))
            .toList(),
        ForecastErrorChart.of(record.course(DAYS_SHOWN / record.granularity().days())),
        promise.assumptions().stream().map(ForecastPage::words).toList());
  }

  private static String lead(Forecast forecast, Units units) {
    Promise promise = forecast.promise();
    Figure total = units.outcome(promise.outcome().total());
    return "%s promises %s (%s) of %s over the %s from %s on, if spend goes on as assumed.%s"
        .formatted(
            forecast.label(),
            total.value(),
            total.interval(),
            units.outcomeName(),
            Format.counted(promise.periods().size(), units.period(), units.period() + "s"),
            Format.date(promise.periods().getFirst()),
            promise.remarks().isEmpty() ? "" : " " + String.join(" ", promise.remarks()));
  }

  static String words(ForecastAccuracy accuracy) {
    if (accuracy.accuracy().isEmpty()) {
      long promised = accuracy.periods().stream().filter(one -> one.promised() != null).count();
      return ("An accuracy takes four weeks that were promised before they came; so far there %s.")
          .formatted(promised == 1 ? "is one such period" : "are " + promised + " such periods");
    }
    String naive =
        accuracy.naiveAccuracy().isPresent()
            ? "; that a week brings what it brought a year before would have been %s"
                .formatted(Format.percent(accuracy.naiveAccuracy().getAsDouble()))
            : "";
    return "Over the last four weeks promises were %s right%s. %s of the outcomes lay in their 90%% bands."
        .formatted(
            Format.percent(accuracy.accuracy().getAsDouble()),
            naive,
            Format.percent(accuracy.coverage().orElseThrow()));
  }

  private static Judged judged(JudgedPeriod one, Units units) {
    JudgedPeriod.Promised promised = one.promised();
    if (promised == null) {
      throw new IllegalArgumentException("Nothing was promised of " + one.period());
    }
    return new Judged(
        Format.date(one.period()),
        units.outcome(one.actual()),
        units.outcome(promised.outcome()),
        promised.forecast(),
        promised.holds(one.actual()),
        one.naive() == null ? "–" : units.outcome(one.naive()));
  }

  private static String words(Outlook.Assumption one) {
    return "%s: %s, %s"
        .formatted(one.of(), one.source().name().toLowerCase(Locale.ROOT), one.how());
  }
}
