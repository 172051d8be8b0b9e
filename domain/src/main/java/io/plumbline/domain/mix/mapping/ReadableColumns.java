package io.plumbline.domain.mix.mapping;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Measure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * As much of a mapping as a file can be read by, so that what is wrong in its cells is told too.
 */
final class ReadableColumns {

  private static final int LONGEST_NAME = 80;

  private ReadableColumns() {}

  /** Returns it; empty without a date, or without anything beside it. */
  static Optional<ColumnMapping> of(MappingDraft draft) {
    Map<Measure, String> columns = new LinkedHashMap<>();
    for (MappedColumn column : draft.columns()) {
      kind(column.role())
          .ifPresent(
              kind -> {
                String name = column.role().ofChannel() ? column.channel() : column.name();
                if (!name.isBlank() && name.length() <= LONGEST_NAME) {
                  columns.putIfAbsent(new Measure(kind, name), column.name());
                }
              });
    }
    return draft
        .first(ColumnRole.DATE)
        .filter(date -> !columns.isEmpty())
        .map(
            date ->
                new ColumnMapping(
                    date, draft.granularity(), draft.first(ColumnRole.GEO).orElse(null), columns));
  }

  private static Optional<Measure.Kind> kind(ColumnRole role) {
    return switch (role) {
      case LEFT_OUT, DATE, GEO -> Optional.empty();
      case POPULATION -> Optional.of(Measure.Kind.POPULATION);
      case REVENUE, CONVERSIONS -> Optional.of(Measure.Kind.OUTCOME);
      case VALUE -> Optional.of(Measure.Kind.VALUE);
      case SPEND -> Optional.of(Measure.Kind.SPEND);
      case EXPOSURE -> Optional.of(Measure.Kind.EXPOSURE);
      case REACH -> Optional.of(Measure.Kind.REACH);
      case FREQUENCY -> Optional.of(Measure.Kind.FREQUENCY);
      case TREATMENT, CONTROL -> Optional.of(Measure.Kind.CONTROL);
    };
  }
}
