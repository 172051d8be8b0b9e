package io.plumbline.domain.mix.inference;

/**
 * Draws of the sampled parameters on the unconstrained scale.
 *
 * @param positions chain by chain, draw by draw, coordinate by coordinate
 * @param logDensities one a draw, chain by chain
 * @param energies one a draw, chain by chain
 * @param divergences how many draws ended in a divergent trajectory
 * @param evaluations how often density and gradient were computed, warm-up included
 */
@SuppressWarnings("ArrayRecordComponent") // many numbers; compared by nobody
public record Chains(
    int chains,
    int draws,
    int dimension,
    double[] positions,
    double[] logDensities,
    double[] energies,
    int divergences,
    long evaluations) {

  /** Writes draw {@code index}, counted over all chains, into {@code position}. */
  public void read(int index, double[] position) {
    System.arraycopy(positions, index * dimension, position, 0, dimension);
  }
}
