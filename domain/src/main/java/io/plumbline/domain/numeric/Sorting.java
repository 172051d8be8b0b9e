package io.plumbline.domain.numeric;

/** Orders numbers without boxing them. */
public final class Sorting {

  private Sorting() {}

  /**
   * Returns the indices of {@code values} in ascending order of their values; equal ones keep their
   * order.
   */
  public static int[] order(double[] values) {
    int n = values.length;
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    int[] merged = new int[n];
    for (int width = 1; width < n; width *= 2) {
      for (int from = 0; from < n; from += 2 * width) {
        int middle = Math.min(from + width, n);
        int to = Math.min(from + 2 * width, n);
        int a = from;
        int b = middle;
        for (int i = from; i < to; i++) {
          boolean first = b >= to || (a < middle && values[order[a]] <= values[order[b]]);
          merged[i] = first ? order[a++] : order[b++];
        }
      }
      int[] spare = order;
      order = merged;
      merged = spare;
    }
    return order;
  }

  /**
   * Returns the value that would stand at {@code rank}, counted from 0, if {@code values} were
   * sorted; moves them about. All before it are at most as large afterwards, all behind at least.
   */
  public static double select(double[] values, int rank) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double spare = values[i];
          values[i++] = values[j];
          values[j--] = spare;
        }
      }
      if (rank <= j) {
        high = j;
      } else if (rank >= i) {
        low = i;
      } else {
        break;
      }
    }
    return values[rank];
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
