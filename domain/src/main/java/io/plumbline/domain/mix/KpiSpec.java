package io.plumbline.domain.mix;

/**
 * The outcome that is modelled.
 *
 * @param column the column it stands in
 */
public record KpiSpec(String column, Kind kind) {

  /** What the outcome is counted in. */
  public enum Kind {
    /** Money. */
    REVENUE,
    /** Conversions, sign-ups, units. */
    CONVERSIONS
  }
}
