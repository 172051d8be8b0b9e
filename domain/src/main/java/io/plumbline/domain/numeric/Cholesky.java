package io.plumbline.domain.numeric;

/** Lower triangular factors of covariance matrices, row-major. */
public final class Cholesky {

  private Cholesky() {}

  /**
   * Writes the lower triangular L with LL' = {@code matrix} into {@code factor}; above the diagonal
   * stands zero. Both have {@code n} rows.
   *
   * @return whether {@code matrix} is positive definite; {@code factor} is of no use if not
   */
  public static boolean factor(double[] matrix, int n, double[] factor) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * n + j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * n + k] * factor[j * n + k];
        }
        if (i == j) {
          if (!(sum > 0)) {
            return false;
          }
          factor[i * n + i] = Math.sqrt(sum);
        } else {
          factor[i * n + j] = sum / factor[j * n + j];
        }
      }
      for (int j = i + 1; j < n; j++) {
        factor[i * n + j] = 0;
      }
    }
    return true;
  }

  /** Writes the solution of {@code factor} x = {@code right} into {@code solution}. */
  public static void solve(double[] factor, int n, double[] right, double[] solution) {
    for (int i = 0; i < n; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * n + k] * solution[k];
      }
      solution[i] = sum / factor[i * n + i];
    }
  }

  /** Writes {@code factor} times {@code vector} into {@code product}. */
  public static void multiply(double[] factor, int n, double[] vector, double[] product) {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k <= i; k++) {
        sum += factor[i * n + k] * vector[k];
      }
      product[i] = sum;
    }
  }

  /** Writes the transpose of {@code factor} times {@code vector} into {@code product}. */
  public static void multiplyTransposed(double[] factor, int n, double[] vector, double[] product) {
    for (int k = 0; k < n; k++) {
      product[k] = 0;
    }
    for (int i = 0; i < n; i++) {
      double value = vector[i];
      for (int k = 0; k <= i; k++) {
        product[k] += factor[i * n + k] * value;
      }
    }
  }
}
