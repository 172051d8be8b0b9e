package io.plumbline.domain.numeric;

/** Whether a stretch of a trajectory still leads away: the generalised turn criterion. */
final class Straightness {

  /*
   * The sum of momenta along the stretch stands for the line between its ends; it must point the
   * way the momenta at both ends do [1].
   *
   * [1] Betancourt (2017), A Conceptual Introduction to Hamiltonian Monte Carlo, appendix A.4.2
   */

  private Straightness() {}

  /** Whether two leaves with these momenta go on together. */
  static boolean ofPair(double[] a, double[] b) {
    double first = 0;
    double last = 0;
    for (int i = 0; i < a.length; i++) {
      double both = a[i] + b[i];
      first += both * a[i];
      last += both * b[i];
    }
    return first > 0 && last > 0;
  }

  /**
   * Whether a stretch goes on at both ends, as does each half with the first leaf of the other.
   *
   * @param before the sum of momenta before the stretch
   * @param middle the same up to the end of its first half
   * @param after the same up to its end
   * @param a momentum where the first half begins
   * @param b where it ends
   * @param c where the second half begins
   * @param d where it ends
   */
  static boolean ofHalves(
      double[] before,
      double[] middle,
      double[] after,
      double[] a,
      double[] b,
      double[] c,
      double[] d) {
    double wholeFirst = 0;
    double wholeLast = 0;
    double leftFirst = 0;
    double leftLast = 0;
    double rightFirst = 0;
    double rightLast = 0;
    for (int i = 0; i < a.length; i++) {
      double whole = after[i] - before[i];
      double left = middle[i] - before[i] + c[i];
      double right = after[i] - middle[i] + b[i];
      wholeFirst += whole * a[i];
      wholeLast += whole * d[i];
      leftFirst += left * a[i];
      leftLast += left * c[i];
      rightFirst += right * b[i];
      rightLast += right * d[i];
    }
    return wholeFirst > 0
        && wholeLast > 0
        && leftFirst > 0
        && leftLast > 0
        && rightFirst > 0
        && rightLast > 0;
  }
}
