package io.plumbline.domain.experiment.readout.tbr;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.StudentInference;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Return on added spend from geos as units: outcome in the test on outcome before and added spend,
 * weighted by the inverse square of the outcome before (Vaver and Koehler 2011).
 */
public final class GeoBasedRegression {

  private GeoBasedRegression() {}

  /**
   * Returns the return on added spend. Geos without outcome before the test are left out.
   *
   * @param before outcome by geo before the test
   * @param during outcome by geo in the test
   * @param added spend by geo beyond what there would have been
   */
  public static StudentInference of(
      double[] before, double[] during, double[] added, Alternative alternative) {
    double[] products = new double[3];
    double[][] gram = new double[3][3];
    int used = 0;
    double total = 0;
    for (int g = 0; g < before.length; g++) {
      if (before[g] > 0) {
        double weight = 1 / (before[g] * before[g]);
        double[] row = {1, before[g], added[g]};
        for (int i = 0; i < 3; i++) {
          products[i] += weight * row[i] * during[g];
          for (int j = 0; j < 3; j++) {
            gram[i][j] += weight * row[i] * row[j];
          }
        }
        total += weight * during[g] * during[g];
        used++;
      }
    }
    that(used > 3, "A regression over geos needs more than 3 with outcome, not %s.", used);
    RealMatrix inverse = inverse(gram);
    double[] solution = inverse.operate(products);
    double squares = total;
    for (int i = 0; i < 3; i++) {
      squares -= solution[i] * products[i];
    }
    double variance = squares / (used - 3);
    return new StudentInference(
        solution[2], Math.sqrt(variance * inverse.getEntry(2, 2)), used - 3.0, alternative);
  }

  /**
   * Returns spend in the test less what spend before lets expect, by geo: a line through the
   * controls, weighted as above; nothing where nothing was spent before nor in the controls.
   */
  public static double[] addedSpend(double[] before, double[] during, boolean[] treated) {
    double weights = 0;
    double x = 0;
    double y = 0;
    for (int g = 0; g < before.length; g++) {
      if (!treated[g] && before[g] > 0) {
        double weight = 1 / (before[g] * before[g]);
        weights += weight;
        x += weight * before[g];
        y += weight * during[g];
      }
    }
    double slope = 0;
    double spread = 0;
    for (int g = 0; g < before.length && weights > 0; g++) {
      if (!treated[g] && before[g] > 0) {
        double off = before[g] - x / weights;
        slope += off * (during[g] - y / weights) / (before[g] * before[g]);
        spread += off * off / (before[g] * before[g]);
      }
    }
    slope = spread > 0 ? slope / spread : 0;
    double intercept = weights > 0 ? (y - slope * x) / weights : 0;
    double[] added = new double[before.length];
    for (int g = 0; g < before.length; g++) {
      added[g] = treated[g] ? during[g] - intercept - slope * before[g] : 0;
    }
    return added;
  }

  /** Inverts after bringing rows and columns to one scale, which money and outcome do not share. */
  private static RealMatrix inverse(double[][] gram) {
    RealMatrix scaled = new Array2DRowRealMatrix(3, 3);
    for (int i = 0; i < 3; i++) {
      that(gram[i][i] > 0, "Nothing was spent beyond what there would have been.");
      for (int j = 0; j < 3; j++) {
        scaled.setEntry(i, j, gram[i][j] / Math.sqrt(gram[i][i] * gram[j][j]));
      }
    }
    LUDecomposition found = new LUDecomposition(scaled, 1e-12);
    that(found.getSolver().isNonSingular(), "Added spend cannot be told from outcome before.");
    RealMatrix inverse = found.getSolver().getInverse();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        inverse.multiplyEntry(i, j, 1 / Math.sqrt(gram[i][i] * gram[j][j]));
      }
    }
    return inverse;
  }
}
