package io.plumbline.domain.numeric;

/**
 * Least squares with coefficients that must not be negative, from the normal equations. Holds
 * scratch space.
 */
public final class NonNegativeLeastSquares {

  /*
   * Minimises x'Gx/2 - c'x over x >= 0 by an active set [1], as reorganised for normal equations
   * [2]: the positive ones are solved for freely; whichever would turn negative on the way there
   * stops at zero; of those at zero, the one whose gradient promises most joins. It begins with the
   * set that was positive at the last call, which costs nothing if the equations changed little.
   *
   * [1] Lawson, Hanson (1974), Solving Least Squares Problems, chapter 23
   * [2] Bro, de Jong (1997), A fast non-negativity-constrained least squares algorithm
   */

  private static final double TOLERANCE = 1e-10;

  private final int n;
  private final boolean[] positive;
  private final int[] members;
  private final double[] gram;
  private final double[] factor;
  private final double[] right;
  private final double[] free;

  /** For {@code n} coefficients. */
  public NonNegativeLeastSquares(int n) {
    this.n = n;
    positive = new boolean[n];
    members = new int[n];
    gram = new double[n * n];
    factor = new double[n * n];
    right = new double[n];
    free = new double[n];
  }

  /** Forgets which coefficients were positive, so that nothing depends on earlier calls. */
  public void forget() {
    for (int i = 0; i < n; i++) {
      positive[i] = true;
    }
  }

  /**
   * Writes the solution.
   *
   * @param matrix G, positive definite, row-major
   * @param products c
   */
  public void solve(double[] matrix, double[] products, double[] solution) {
    begin(matrix, products, solution);
    for (int round = 0; round < 3 * n; round++) {
      int next = steepest(matrix, products, solution);
      if (next < 0) {
        return;
      }
      positive[next] = true;
      settle(matrix, products, solution);
    }
  }

  /** Drops what would be negative until all that is left is positive: a place to start from. */
  private void begin(double[] matrix, double[] products, double[] solution) {
    boolean feasible = false;
    while (!feasible) {
      int size = solveFree(matrix, products);
      feasible = true;
      for (int a = 0; a < size; a++) {
        if (free[a] <= 0) {
          positive[members[a]] = false;
          feasible = false;
        }
      }
      take(size, feasible, solution);
    }
  }

  private void take(int size, boolean feasible, double[] solution) {
    for (int i = 0; i < n; i++) {
      solution[i] = 0;
    }
    for (int a = 0; a < size && feasible; a++) {
      solution[members[a]] = free[a];
    }
  }

  /** The coefficient at zero that gains most by growing; -1 if none gains. */
  private int steepest(double[] matrix, double[] products, double[] solution) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < n; i++) {
      if (positive[i]) {
        continue;
      }
      double slope = products[i];
      for (int j = 0; j < n; j++) {
        slope -= matrix[i * n + j] * solution[j];
      }
      double gain = slope / Math.sqrt(matrix[i * n + i]);
      if (slope > TOLERANCE * Math.abs(products[i]) && gain > most) {
        most = gain;
        best = i;
      }
    }
    return best;
  }

  /** Walks to the free solution, stopping where a coefficient reaches zero. */
  private void settle(double[] matrix, double[] products, double[] solution) {
    while (true) {
      int size = solveFree(matrix, products);
      double way = 1;
      int stopped = -1;
      for (int a = 0; a < size; a++) {
        double here = solution[members[a]];
        if (free[a] <= 0 && here / (here - free[a]) < way) {
          way = here / (here - free[a]);
          stopped = a;
        }
      }
      for (int a = 0; a < size; a++) {
        int i = members[a];
        solution[i] += way * (free[a] - solution[i]);
      }
      if (stopped < 0) {
        return;
      }
      for (int a = 0; a < size; a++) {
        if (a == stopped || solution[members[a]] <= 0) {
          solution[members[a]] = 0;
          positive[members[a]] = false;
        }
      }
    }
  }

  /** Solves for the positive ones alone; returns how many they are. */
  private int solveFree(double[] matrix, double[] products) {
    int size = 0;
    for (int i = 0; i < n; i++) {
      if (positive[i]) {
        members[size++] = i;
      }
    }
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        gram[a * size + b] = matrix[members[a] * n + members[b]];
      }
      right[a] = products[members[a]];
    }
    if (!Cholesky.factor(gram, size, factor)) {
      throw new IllegalArgumentException("The normal equations must be positive definite.");
    }
    Cholesky.solve(factor, size, right, free);
    for (int a = size - 1; a >= 0; a--) {
      double sum = free[a];
      for (int b = a + 1; b < size; b++) {
        sum -= factor[b * size + a] * free[b];
      }
      free[a] = sum / factor[a * size + a];
    }
    return size;
  }
}
