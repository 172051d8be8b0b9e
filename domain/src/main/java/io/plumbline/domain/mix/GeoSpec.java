package io.plumbline.domain.mix;

import org.jspecify.annotations.Nullable;

/**
 * Where the data say which market a row is of.
 *
 * @param column the column with the geo
 * @param populationColumn the column with its population, by which the outcome and exposures are
 *     divided; absent if geos count alike
 */
public record GeoSpec(String column, @Nullable String populationColumn) {}
