package io.plumbline.domain.media;

import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One number, as it was reported: exact, and traceable to the row it came from.
 *
 * @param row the row of the file, counted from 1, the header included
 * @param date the first day of the period
 */
public record Observation(long row, LocalDate date, Geo geo, Measure measure, BigDecimal value) {}
