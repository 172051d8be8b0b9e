package io.plumbline.domain.mix.inference;

/**
 * Draws of the sampled parameters on the unconstrained scale.
 *
 * @param warmup how many draws a chain were spent on adaptation and thrown away
 * @param positions chain by chain, draw by draw, coordinate by coordinate
 * @param logDensities one a draw, chain by chain
 * @param energies one a draw, chain by chain
 * @param divergences how many draws ended in a divergent trajectory
 * @param evaluations how often density and gradient were computed, warm-up included
 * @param trajectories how each draw was reached
 */
@SuppressWarnings("ArrayRecordComponent") // many numbers; compared by nobody
public record Chains(
    int chains,
    int warmup,
    int draws,
    int dimension,
    double[] positions,
    double[] logDensities,
    double[] energies,
    int divergences,
    long evaluations,
    Trajectories trajectories) {

  /**
   * How each draw was reached, chain by chain.
   *
   * @param acceptances the mean acceptance rate along the trajectory
   * @param depths how often it doubled
   * @param leaps how many steps it had
   * @param divergent whether its energy ran away
   * @param stepSize the same for all
   */
  @SuppressWarnings("ArrayRecordComponent") // many numbers; compared by nobody
  public record Trajectories(
      double[] acceptances, int[] depths, int[] leaps, boolean[] divergent, double stepSize) {}

  /** Writes draw {@code index}, counted over all chains, into {@code position}. */
  public void read(int index, double[] position) {
    System.arraycopy(positions, index * dimension, position, 0, dimension);
  }
}
