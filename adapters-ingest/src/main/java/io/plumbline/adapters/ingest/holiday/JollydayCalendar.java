package io.plumbline.adapters.ingest.holiday;

import static java.util.Comparator.comparing;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.plumbline.domain.mix.port.HolidayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Nationwide public holidays after Jollyday. A holiday stands on its own day, not on the working
 * day that replaces it: people buy for the feast, not for its substitute.
 */
public final class JollydayCalendar implements HolidayCalendar {

  /** How far from its feast a working day may lie that replaces it. */
  private static final int SUBSTITUTE_DAYS = 14;

  @Override
  public List<Holiday> between(String country, LocalDate from, LocalDate to) {
    if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
      throw new IllegalArgumentException("No calendar of holidays for %s.".formatted(country));
    }
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
        .getHolidays(
            from.minusDays(SUBSTITUTE_DAYS),
            to.plusDays(SUBSTITUTE_DAYS),
            HolidayType.PUBLIC_HOLIDAY)
        .stream()
        .map(day -> new Holiday(day.getDescription(Locale.ROOT), day.getActualDate()))
        .filter(holiday -> !holiday.day().isBefore(from) && !holiday.day().isAfter(to))
        .distinct()
        .sorted(comparing(Holiday::day).thenComparing(Holiday::name))
        .toList();
  }
}
