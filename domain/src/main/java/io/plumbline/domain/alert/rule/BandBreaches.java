package io.plumbline.domain.alert.rule;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertFigure.Range;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.change.WatchedPeriod;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ALR-06: a live move whose newest known outcome lies outside the band promised of it, on the side
 * its plan counts; from the first breach on (MON-02), and for as long as it is being taken back.
 */
public final class BandBreaches {

  private BandBreaches() {}

  /** Judges every live move of a brand. */
  public static RuleReading of(List<WatchedMove> moves) {
    List<Condition> conditions = new ArrayList<>();
    for (WatchedMove move : moves) {
      if (move.rollingBack() || move.watch().inARow() > 0) {
        last(move).map(breach -> condition(move, breach)).ifPresent(conditions::add);
      }
    }
    return new RuleReading.Judged(AlertRule.BAND_BREACH, conditions);
  }

  private static Optional<WatchedPeriod> last(WatchedMove move) {
    List<WatchedPeriod> breaches = move.watch().breaches();
    return breaches.isEmpty() ? Optional.empty() : Optional.of(breaches.getLast());
  }

  private static Condition condition(WatchedMove move, WatchedPeriod breach) {
    int days = breach.promised().days();
    int limit = move.watch().plan().breaches();
    CredibleInterval band = breach.promised().outcome().interval();
    double actual = Optional.ofNullable(breach.actual()).orElseThrow();
    String side = breach.place() == WatchedPeriod.Place.ABOVE ? "above" : "below";
    int left = limit - move.watch().inARow();
    String then =
        move.rollingBack() || left <= 0
            ? "It is being rolled back."
            : "%s more in a row %s it back."
                .formatted(Days.counted(left, days), left == 1 ? "rolls" : "roll");
    return new Condition(
        AlertRule.BAND_BREACH,
        move.label(),
        move.rollingBack()
            ? "%s is being rolled back".formatted(move.label())
            : "%s %s its band, %s %d of %d"
                .formatted(
                    move.label(), side, days == 1 ? "day" : "week", move.watch().inARow(), limit),
        String.format(
            Locale.ROOT,
            "The outcome was %,.0f on %s, promised were %,.0f to %,.0f (%d %% band). %s",
            actual,
            breach.promised().first(),
            band.lower(),
            band.upper(),
            Math.round(100 * band.mass().value()),
            then),
        new AlertFigure(
            actual,
            AlertFigure.Unit.OUTCOME,
            new Range(band.lower(), band.upper()),
            "promised %d %% band".formatted(Math.round(100 * band.mass().value())),
            Days.span(breach.promised().first(), breach.promised().last())),
        new AlertLink(AlertLink.Page.CHANGE, move.label()),
        new NextStep("Wait, or roll it back", new AlertLink(AlertLink.Page.CHANGE, move.label())));
  }
}
