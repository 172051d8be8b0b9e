package io.plumbline.domain.mix.insight;

/**
 * A part of the outcome over time, in the KPI's unit: posterior mean and 90 % interval, a number a
 * period (geo by geo where there are several).
 */
@SuppressWarnings("ArrayRecordComponent") // a series; compared by nobody
public record Component(String name, Kind kind, double[] mean, double[] lower90, double[] upper90) {

  /** What sort of part. */
  public enum Kind {
    /** What would have come anyway: level, trend, season, controls that are not one's own doing. */
    BASELINE,
    CHANNEL,
    /** What channels brought together, counted under neither. */
    HALO,
    /** One's own doing besides media: promotions. */
    TREATMENT
  }
}
