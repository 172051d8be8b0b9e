package io.plumbline.domain.media;

import static io.plumbline.domain.shared.Require.that;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what.
 *
 * @param dateColumn the column with the first day of each period
 * @param granularity the length of a period
 * @param geoColumn the column with the geo, if the data are not national
 * @param columns the column of each measure, in the order of the specification
 */
public record ColumnMapping(
    String dateColumn,
    Granularity granularity,
    @Nullable String geoColumn,
    Map<Measure, String> columns) {

  public ColumnMapping {
    that(!columns.isEmpty(), "A column mapping must name at least one measure.");
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * Returns the mapping of a file that holds the outcome alone, day by day: what a shipped move is
   * watched by where the model counts in weeks.
   *
   * @param date the column with the day
   */
  public ColumnMapping outcomeByDay(String date) {
    Map<Measure, String> outcome = new LinkedHashMap<>(columns);
    outcome.keySet().removeIf(measure -> measure.kind() != Measure.Kind.OUTCOME);
    return new ColumnMapping(date, Granularity.DAY, geoColumn, outcome);
  }

  /** Returns the mapping as text, a line a column; two mappings differ in it if they differ. */
  public String inWords() {
    StringBuilder words = new StringBuilder(granularity.name()).append(" from ").append(dateColumn);
    if (geoColumn != null) {
      words.append("\nGEO from ").append(geoColumn);
    }
    columns.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                words
                    .append('\n')
                    .append(entry.getKey().kind())
                    .append(' ')
                    .append(entry.getKey().name())
                    .append(" from ")
                    .append(entry.getValue()));
    return words.toString();
  }
}
