package io.plumbline.domain.experiment.readout.time;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.series.SerialErrors;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A straight trend with a season and errors that remember the one before, fitted by generalised
 * least squares before a test and carried on into it.
 *
 * @param season the periods of a season, 1 for none
 * @param memory the correlation of neighbouring errors, in [0, 0.95]
 */
@SuppressWarnings("ArrayRecordComponent") // coefficients; compared by nobody
record TrendAndSeason(
    int periods,
    int season,
    double memory,
    double[] coefficients,
    double variance,
    RealMatrix inverse) {

  /*
   * The sample correlation of what a trend leaves is too small by about (2 + 4r) / n [1]. The mean
   * error of the periods that follow is correlated with the coefficients' error only through the
   * last period of the fit, because earlier ones tell nothing more about an error of order one.
   *
   * [1] Orcutt, Winokur (1969), First order autoregression: inference, estimation, and prediction
   */

  private static final double MOST = 0.95;
  private static final int ROUNDS = 3;

  static TrendAndSeason fit(double[] series, int periods, int season) {
    int k = 1 + season;
    that(periods >= 2 * k, "A trend with a season of %s needs %s periods before.", season, 2 * k);
    double memory = 0;
    TrendAndSeason found = given(series, periods, season, 0);
    for (int round = 0; round < ROUNDS; round++) {
      double squares = 0;
      double neighbours = 0;
      double before = 0;
      for (int t = 0; t < periods; t++) {
        double error = series[t] - found.at(t);
        squares += error * error;
        neighbours += t > 0 ? error * before : 0;
        before = error;
      }
      double raw = squares > 0 ? neighbours / squares : 0;
      memory = Math.min(MOST, Math.max(0, raw + (2 + 4 * raw) / periods));
      found = given(series, periods, season, memory);
    }
    return found;
  }

  private static TrendAndSeason given(double[] series, int periods, int season, double memory) {
    int k = 1 + season;
    RealMatrix design = new Array2DRowRealMatrix(periods, k);
    RealVector response = new ArrayRealVector(periods);
    double first = Math.sqrt(1 - memory * memory);
    for (int t = 0; t < periods; t++) {
      double[] row = row(t, periods, season);
      double[] before = t > 0 ? row(t - 1, periods, season) : new double[k];
      for (int i = 0; i < k; i++) {
        design.setEntry(t, i, t > 0 ? row[i] - memory * before[i] : first * row[i]);
      }
      response.setEntry(t, t > 0 ? series[t] - memory * series[t - 1] : first * series[0]);
    }
    RealMatrix gram = design.transpose().multiply(design);
    RealMatrix inverse = new CholeskyDecomposition(gram).getSolver().getInverse();
    RealVector solution = inverse.operate(design.transpose().operate(response));
    RealVector left = response.subtract(design.operate(solution));
    double variance = left.dotProduct(left) / (periods - k) / (1 - memory * memory);
    return new TrendAndSeason(periods, season, memory, solution.toArray(), variance, inverse);
  }

  /** A trend from -1 to 0 over the fit, and the place in the season. */
  private static double[] row(int t, int periods, int season) {
    double[] row = new double[1 + season];
    row[0] = (double) (t - periods + 1) / periods;
    row[1 + t % season] = 1;
    return row;
  }

  double at(int t) {
    double[] row = row(t, periods, season);
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * coefficients[i];
    }
    return sum;
  }

  /** Returns the standard error of the mean gap of the {@code window} periods after the fit. */
  double errorOfMean(int window) {
    double[] mean = new double[1 + season];
    double fading = 0;
    for (int j = 1; j <= window; j++) {
      double[] row = row(periods + j - 1, periods, season);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / window;
      }
      fading += Math.pow(memory, j) / window;
    }
    RealVector x = new ArrayRealVector(mean);
    RealVector spread = inverse.operate(x).mapMultiply(variance * (1 - memory * memory));
    double ofFit = x.dotProduct(spread);
    double shared =
        new ArrayRealVector(row(periods - 1, periods, season)).dotProduct(spread) * fading;
    double ofErrors = variance * SerialErrors.ofMean(window, memory);
    return Math.sqrt(Math.max(ofFit + ofErrors - 2 * shared, 1e-12 * ofErrors));
  }

  /** Returns the effective degrees of freedom. */
  double degrees() {
    return Math.max(1, (periods - 1.0 - season) * (1 - memory) / (1 + memory));
  }
}
