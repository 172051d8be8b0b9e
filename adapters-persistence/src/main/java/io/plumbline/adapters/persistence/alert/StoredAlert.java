package io.plumbline.adapters.persistence.alert;

import static io.plumbline.adapters.persistence.generated.Tables.ALERT;
import static java.util.Objects.requireNonNull;

import io.plumbline.adapters.persistence.generated.tables.records.AlertRecord;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.Alert.Standing;
import io.plumbline.domain.alert.Alert.State;
import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertFigure.Range;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** An alert as a row of table {@code alert}. */
final class StoredAlert {

  private StoredAlert() {}

  /** Returns what the condition says, by column. */
  static Map<Field<?>, @Nullable Object> told(Condition condition) {
    AlertFigure figure = condition.figure();
    Range range = figure.range();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ALERT.TITLE, condition.title());
    row.put(ALERT.DETAIL, condition.detail());
    row.put(ALERT.VALUE, figure.value());
    row.put(ALERT.UNIT, figure.unit());
    row.put(ALERT.LOWER_END, range == null ? null : range.lower());
    row.put(ALERT.UPPER_END, range == null ? null : range.upper());
    row.put(ALERT.BASIS, figure.basis());
    row.put(ALERT.PERIOD, figure.period());
    row.put(ALERT.CAUSE_PAGE, condition.cause().page());
    row.put(ALERT.CAUSE_ABOUT, condition.cause().about());
    row.put(ALERT.NEXT_WORDS, condition.next().words());
    row.put(ALERT.NEXT_PAGE, condition.next().to().page());
    row.put(ALERT.NEXT_ABOUT, condition.next().to().about());
    return row;
  }

  /** Returns what was done about it last, by column. */
  static Map<Field<?>, @Nullable Object> standing(Standing standing) {
    return switch (standing) {
      case Standing.Open _ -> standing(State.OPEN, null, null, null, null);
      case Standing.Acknowledged(var by, var at, var note) ->
          standing(State.ACKNOWLEDGED, by, at, note, null);
      case Standing.Snoozed(var by, var at, var until) ->
          standing(State.SNOOZED, by, at, null, until);
      case Standing.Cleared(var at) -> standing(State.CLEARED, null, at, null, null);
    };
  }

  private static Map<Field<?>, @Nullable Object> standing(
      State state,
      @Nullable Actor by,
      @Nullable Instant at,
      @Nullable String note,
      @Nullable LocalDate until) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ALERT.STANDING, state);
    row.put(ALERT.ANSWERED_BY, by == null ? null : by.name());
    row.put(ALERT.ANSWERED_KIND, by == null ? null : by.kind());
    row.put(ALERT.ANSWERED_AT, at);
    row.put(ALERT.NOTE, note);
    row.put(ALERT.UNTIL, until);
    return row;
  }

  static Alert read(AlertRecord row) {
    Double lower = row.getLowerEnd();
    Double upper = row.getUpperEnd();
    Condition condition =
        new Condition(
            row.getRule(),
            row.getSubject(),
            row.getTitle(),
            row.getDetail(),
            new AlertFigure(
                row.getValue(),
                row.getUnit(),
                lower == null || upper == null ? null : new Range(lower, upper),
                row.getBasis(),
                row.getPeriod()),
            new AlertLink(row.getCausePage(), row.getCauseAbout()),
            new NextStep(row.getNextWords(), new AlertLink(row.getNextPage(), row.getNextAbout())));
    return new Alert(
        row.getId(), row.getBrand(), row.getNumber(), condition, row.getRaisedAt(), standing(row));
  }

  private static Standing standing(AlertRecord row) {
    return switch (row.getStanding()) {
      case OPEN -> new Standing.Open();
      case ACKNOWLEDGED ->
          new Standing.Acknowledged(
              by(row), requireNonNull(row.getAnsweredAt()), requireNonNull(row.getNote()));
      case SNOOZED ->
          new Standing.Snoozed(
              by(row), requireNonNull(row.getAnsweredAt()), requireNonNull(row.getUntil()));
      case CLEARED -> new Standing.Cleared(requireNonNull(row.getAnsweredAt()));
    };
  }

  private static Actor by(AlertRecord row) {
    return new Actor(requireNonNull(row.getAnsweredBy()), requireNonNull(row.getAnsweredKind()));
  }
}
