package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import org.jspecify.annotations.Nullable;

/** Which sign stands before the decimals throughout a file: it must be the same one. */
final class DecimalSigns {

  private record Met(long row, String column, String cell) {}

  private @Nullable Met point;
  private @Nullable Met comma;
  private @Nullable Met doubtful;
  private boolean pointCertain;

  void add(NumberCell.Amount amount, long row, String column, String cell) {
    switch (amount.sign()) {
      case POINT -> {
        point = point == null ? new Met(row, column, cell) : point;
        if (amount.doubtful()) {
          doubtful = doubtful == null ? new Met(row, column, cell) : doubtful;
        } else {
          pointCertain = true;
        }
      }
      case COMMA -> comma = comma == null ? new Met(row, column, cell) : comma;
      case NONE -> {}
    }
  }

  /**
   * Judges the signs together, after the last row.
   *
   * @param delimiter what separates the cells; a semicolon is the habit of countries that write
   *     decimals with a comma and thousands with a point
   */
  void finish(char delimiter, FindingList findings) {
    if (point != null && comma != null) {
      findings.error(
          "mixed-decimals",
          Math.max(point.row(), comma.row()),
          point.row() > comma.row() ? point.column() : comma.column(),
          "\"%s\" (row %d) and \"%s\" (row %d) do not write decimals in the same way."
              .formatted(point.cell().strip(), point.row(), comma.cell().strip(), comma.row()),
          "One decimal sign throughout the file, best a point.");
    } else if (doubtful != null && !pointCertain && delimiter == ';') {
      findings.warning(
          "thousands-or-decimals",
          doubtful.row(),
          doubtful.column(),
          "\"%s\" and its like are read with a decimal point.".formatted(doubtful.cell().strip()),
          "If the point separates thousands, write numbers without it.");
    }
  }
}
