package io.plumbline.domain.mix;

/**
 * Which diminishing returns a channel has; where they set in is inferred.
 *
 * @param slopeFree whether the curve's slope is inferred too; it is 1, and the curve concave, if
 *     not
 */
public record SaturationSpec(Family family, boolean slopeFree) {

  /** The families of saturation. */
  public enum Family {
    /** a^s / (a^s + k^s). */
    HILL,
    /** The response is proportional to the pressure. */
    NONE
  }
}
