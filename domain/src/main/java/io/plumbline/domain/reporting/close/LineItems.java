package io.plumbline.domain.reporting.close;

import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of a move: {@code channel | item | before | after}, in cents, a line each. */
record LineItems(long taken, long given) {

  private static final Pattern BETWEEN = Pattern.compile(" \\| ");

  /** Returns the sums of the lines, or nothing where they are not such lines. */
  static Optional<LineItems> of(String lines) {
    long taken = 0;
    long given = 0;
    for (String line : lines.split("\n", -1)) {
      String[] cells = BETWEEN.split(line, -1);
      if (cells.length < 4) {
        return Optional.empty();
      }
      try {
        long change =
            Long.parseLong(cells[cells.length - 1]) - Long.parseLong(cells[cells.length - 2]);
        taken += Math.max(-change, 0);
        given += Math.max(change, 0);
      } catch (NumberFormatException notCents) {
        return Optional.empty();
      }
    }
    return Optional.of(new LineItems(taken, given));
  }

  /** Returns the money that went from one place to another, or in or out. */
  long moved() {
    return Math.max(taken, given);
  }
}
