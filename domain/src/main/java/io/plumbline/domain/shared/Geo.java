package io.plumbline.domain.shared;

import static io.plumbline.domain.shared.Require.that;

/** The name of a market or region. */
public record Geo(String value) implements Comparable<Geo> {

  /** The one geo of national data. */
  public static final Geo NATIONAL = new Geo("national");

  public Geo {
    that(!value.isBlank() && value.length() <= 80, "A geo name must have 1 to 80 characters.");
  }

  @Override
  public int compareTo(Geo other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
