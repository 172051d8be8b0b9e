package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One geo in one period, as a file gives it.
 *
 * @param date the period's first day
 * @param outcome in the KPI's unit; absent where the cell is empty
 * @param spend money; absent where unknown
 */
public record GeoRow(Geo geo, LocalDate date, @Nullable Double outcome, @Nullable Double spend) {}
