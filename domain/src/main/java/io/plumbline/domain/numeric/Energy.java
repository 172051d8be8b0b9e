package io.plumbline.domain.numeric;

/** How freely a chain moves between energies. */
public final class Energy {

  private Energy() {}

  /**
   * Returns the energy Bayesian fraction of missing information (Betancourt 2016): mean squared
   * change of the energy over its variance. Below 0.3 the chain explores the tails too slowly.
   *
   * @param energies of one chain from {@code from} on
   */
  public static double missingInformation(double[] energies, int from, int count) {
    double mean = Convergence.mean(energies, from, count);
    double changes = 0;
    double squares = 0;
    for (int i = from; i < from + count; i++) {
      squares += (energies[i] - mean) * (energies[i] - mean);
      if (i > from) {
        changes += (energies[i] - energies[i - 1]) * (energies[i] - energies[i - 1]);
      }
    }
    return changes / squares;
  }
}
