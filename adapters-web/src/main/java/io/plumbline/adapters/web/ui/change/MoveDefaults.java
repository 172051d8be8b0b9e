package io.plumbline.adapters.web.ui.change;

import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Shift.Sprint;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What a new request has where nobody says otherwise: two weeks from Monday, 8 % and then 12 %. */
public final class MoveDefaults {

  /** The part of what gives that each step has moved in all. */
  public static final List<Percent> STAGES = List.of(Percent.of(8), Percent.of(12));

  private static final int DAYS = 14;

  private MoveDefaults() {}

  /** Returns the next sprint: from a Monday, {@code today} included. */
  public static Sprint sprint(LocalDate today) {
    LocalDate first = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return new Sprint(first, first.plusDays(DAYS - 1L));
  }
}
