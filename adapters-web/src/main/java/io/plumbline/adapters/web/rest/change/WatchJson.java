package io.plumbline.adapters.web.rest.change;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.change.WatchedPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a shipped move, held against what was promised.
 *
 * @param inARow judged periods in a row on the wrong side now
 * @param sane what the short window says; absent until it is known whole
 * @param complete whether the long window is known whole
 * @param observed absent while nothing is known
 */
public record WatchJson(
    LocalDate today,
    PlanJson plan,
    List<Period> periods,
    int inARow,
    int known,
    @Nullable Boolean sane,
    boolean complete,
    @Nullable ObservedJson observed) {

  /**
   * A promised period beside what came.
   *
   * @param place INSIDE, BELOW, ABOVE or MISSING
   */
  public record Period(
      LocalDate first,
      int days,
      EstimateJson promised,
      @Nullable Double actual,
      String place,
      int inARow) {

    static Period from(WatchedPeriod period) {
      Double actual = period.actual();
      return new Period(
          period.promised().first(),
          period.promised().days(),
          EstimateJson.of(period.promised().outcome()),
          actual == null ? null : finite(actual),
          period.place().name(),
          period.inARow());
    }
  }

  static WatchJson from(Watch watch, long movedCents) {
    return new WatchJson(
        watch.today(),
        PlanJson.from(watch.plan(), watch.promised()),
        watch.periods().stream().map(Period::from).toList(),
        watch.inARow(),
        watch.known(),
        watch.sane().orElse(null),
        watch.isComplete(),
        watch.observed(movedCents).map(ObservedJson::from).orElse(null));
  }
}
