package io.plumbline.domain.media;

import static io.plumbline.domain.shared.Require.that;

import java.util.Optional;

/**
 * What a number measures: the spend or exposure of a channel, the outcome, or a control.
 *
 * @param name the channel's, outcome's or control's name
 */
public record Measure(Kind kind, String name) implements Comparable<Measure> {

  /** The sorts of measures, and how their days make a week. */
  public enum Kind {
    /** Money spent on a channel; days add up. */
    SPEND,
    /** What a channel showed: impressions, clicks, rating points; days add up. */
    EXPOSURE,
    /** What was earned: revenue, conversions; days add up. */
    OUTCOME,
    /** What else moved the outcome: a price, a temperature, a flag; days are averaged. */
    CONTROL,
    /** How many people a channel reached; days add up. */
    REACH,
    /** How often it reached each of them; days are averaged, weighed by the reach. */
    FREQUENCY,
    /** How many people live in a geo; days are averaged. */
    POPULATION,
    /** What one of the outcome is worth in money; days are averaged, weighed by the outcome. */
    VALUE,
    /**
     * What another attribution credits a channel with, counted as the outcome is; days add up. It
     * is compared with ours and never modelled.
     */
    LAST_CLICK;

    /** Returns whether the days of a week add up; they are averaged otherwise. */
    public boolean additive() {
      return switch (this) {
        case SPEND, EXPOSURE, OUTCOME, REACH, LAST_CLICK -> true;
        case CONTROL, FREQUENCY, POPULATION, VALUE -> false;
      };
    }
  }

  /** How many people live in each geo. */
  public static final Measure POPULATION = new Measure(Kind.POPULATION, "population");

  public Measure {
    that(!name.isBlank() && name.length() <= 80, "A measure's name must have 1 to 80 characters.");
  }

  /** Returns whether a model sees it; what is only compared with a model is no part of one. */
  public boolean modelled() {
    return kind != Kind.LAST_CLICK;
  }

  /**
   * Returns the measure by which days of this one are weighed, so that the product of both stays
   * what it was; none where days count alike.
   */
  public Optional<Measure> weight() {
    return switch (kind) {
      case FREQUENCY -> Optional.of(new Measure(Kind.REACH, name));
      case VALUE -> Optional.of(new Measure(Kind.OUTCOME, name));
      case SPEND, EXPOSURE, OUTCOME, CONTROL, REACH, POPULATION, LAST_CLICK -> Optional.empty();
    };
  }

  @Override
  public int compareTo(Measure other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }
}
