package io.plumbline.domain.numeric;

/** A point of a trajectory, in whitened coordinates but for {@link #position}. */
final class NutsLeaf {

  final double[] position;
  final double[] whitened;
  final double[] gradient;
  final double[] momentum;

  /** The sum of momenta from the first leaf of the subtree it grew with up to this one. */
  final double[] sum;

  double logDensity;
  double energy;

  NutsLeaf(int n) {
    position = new double[n];
    whitened = new double[n];
    gradient = new double[n];
    momentum = new double[n];
    sum = new double[n];
  }
}
