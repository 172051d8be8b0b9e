package io.plumbline.domain.change.usecase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When the next sprint begins: on a Monday, today's included. */
final class Sprints {

  /** How many days a sprint has where nobody says. */
  static final int DAYS = 14;

  private Sprints() {}

  static LocalDate next(LocalDate today) {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }
}
