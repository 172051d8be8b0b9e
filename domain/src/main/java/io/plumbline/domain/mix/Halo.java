package io.plumbline.domain.mix;

/**
 * A channel that may lift the response of another: the lower one's response is multiplied by 1 +
 * delta h, h the upper one's response.
 *
 * @param upper the place of the lifting channel
 * @param lower the place of the lifted one
 * @param place the place of log delta among the parameters
 */
public record Halo(int upper, int lower, int place) {

  /** Prior scale of delta, half-normal: lifting by half would be much. */
  public static final double SCALE = 0.5;

  /** Returns delta at an unconstrained {@code position}. */
  public double strength(double[] position) {
    return Math.exp(position[place]);
  }
}
