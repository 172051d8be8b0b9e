package io.plumbline.domain.mix.port;

import java.time.LocalDate;
import java.util.List;

/** Knows the public holidays of countries. */
public interface HolidayCalendar {

  /** Nobody's holidays. */
  HolidayCalendar NONE =
      (country, from, to) -> {
        throw new IllegalArgumentException("No calendar of holidays was given.");
      };

  /** No country rests: for those who want to know the window and the data, not the model. */
  HolidayCalendar EMPTY = (country, from, to) -> List.of();

  /** A day on which a country rests, by the name that comes back every year. */
  record Holiday(String name, LocalDate day) {}

  /**
   * Returns the holidays from {@code from} to {@code to}, both included, by day.
   *
   * @param country two capital letters of ISO 3166
   * @throws IllegalArgumentException if the country is not known
   */
  List<Holiday> between(String country, LocalDate from, LocalDate to);
}
