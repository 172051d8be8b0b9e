package io.plumbline.domain.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth a look, in what a user gave: where it is, what it is, and what would be
 * accepted instead.
 *
 * @param rule the short, stable name of the rule that found it, such as {@code negative-spend}
 * @param problem one sentence, with the value met
 * @param accepted what would be accepted, or how to mend it
 */
public record Finding(
    Severity severity, String rule, Place place, String problem, String accepted) {

  /** How bad it is. */
  public enum Severity {
    /** The input is refused. */
    ERROR,
    /** The input is taken; an estimate may suffer. */
    WARNING,
    /** Worth knowing. */
    NOTE
  }

  /**
   * Where a finding is. Absent parts do not apply.
   *
   * @param file the file's name as the user gave it
   * @param row the row of the file, counted from 1, the header included
   * @param column the column, key or series
   */
  public record Place(@Nullable String file, @Nullable Long row, @Nullable String column) {

    /** A whole file. */
    public static Place file(String file) {
      return new Place(file, null, null);
    }

    /** A series of a data set, wherever it came from. */
    public static Place series(String name) {
      return new Place(null, null, name);
    }
  }

  /** A reason to refuse. */
  public static Finding error(String rule, Place place, String problem, String accepted) {
    return new Finding(Severity.ERROR, rule, place, problem, accepted);
  }

  /** A reason to look. */
  public static Finding warning(String rule, Place place, String problem, String accepted) {
    return new Finding(Severity.WARNING, rule, place, problem, accepted);
  }
}
