package io.plumbline.domain.experiment.readout.tbr;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Geos and periods that do not go with the rest, before a regression of totals. */
public final class Screening {

  private static final double HIGHEST_BOUND = 0.5;
  private static final double REACH = 1.5;
  private static final double SKEW = 3;
  private static final double OUTLIER = 0.1;

  private Screening() {}

  /**
   * Returns the geos whose correlation with the sum of all others is far below the usual, or that
   * never move: Tukey's fence, adjusted for skewness by the medcouple.
   *
   * @param outcome by geo and period; at least 4 geos
   */
  public static List<Integer> noisyGeos(double[][] outcome) {
    that(outcome.length >= 4, "At least 4 geos are compared, not %s.", outcome.length);
    int periods = outcome[0].length;
    int[] rows = new int[outcome.length];
    Arrays.setAll(rows, i -> i);
    double[] all = Totals.sum(outcome, rows, periods);
    double[] correlations = new double[outcome.length];
    for (int g = 0; g < outcome.length; g++) {
      double[] rest = new double[periods];
      for (int t = 0; t < periods; t++) {
        rest[t] = all[t] - outcome[g][t];
      }
      correlations[g] = new MatchDiagnostics(outcome[g], rest).correlation();
    }
    double[] known = Arrays.stream(correlations).filter(r -> !Double.isNaN(r)).toArray();
    double bound = known.length > 0 ? Math.min(HIGHEST_BOUND, fence(known)) : HIGHEST_BOUND;
    List<Integer> noisy = new ArrayList<>();
    for (int g = 0; g < outcome.length; g++) {
      if (!(correlations[g] >= bound)) {
        noisy.add(g);
      }
    }
    return noisy;
  }

  private static double fence(double[] values) {
    double first = Quantiles.of(values.clone(), 0.25);
    double third = Quantiles.of(values.clone(), 0.75);
    return first - REACH * (third - first) * Math.exp(-SKEW * medcouple(values));
  }

  /** Returns the medcouple, a skewness of medians in [-1, 1] (Brys, Hubert and Struyf 2004). */
  static double medcouple(double[] values) {
    double median = Quantiles.of(values.clone(), 0.5);
    double[] above = Arrays.stream(values).filter(v -> v >= median).sorted().toArray();
    double[] below = Arrays.stream(values).filter(v -> v <= median).sorted().toArray();
    int ties = (int) Arrays.stream(values).filter(v -> v == median).count();
    double[] kernel = new double[above.length * below.length];
    int place = 0;
    for (int i = 0; i < above.length; i++) {
      for (int j = 0; j < below.length; j++) {
        boolean tied = above[i] == median && below[j] == median;
        kernel[place++] =
            tied
                ? Integer.signum(i + (below.length - 1 - j) - (ties - 1))
                : (above[i] + below[j] - 2 * median) / (above[i] - below[j]);
      }
    }
    return Quantiles.of(kernel, 0.5);
  }

  /**
   * Returns the periods whose externally studentised error is larger than the largest of as many
   * should be; they are dropped one by one.
   */
  public static List<Integer> outlierPeriods(double[] control, double[] treated) {
    List<Integer> kept = new ArrayList<>();
    for (int t = 0; t < control.length; t++) {
      kept.add(t);
    }
    List<Integer> dropped = new ArrayList<>();
    while (kept.size() > 4 && kept.size() - dropped.size() > 3) {
      double[] x = kept.stream().mapToDouble(t -> control[t]).toArray();
      double[] y = kept.stream().mapToDouble(t -> treated[t]).toArray();
      double[] studentised = studentised(x, y);
      int worst = 0;
      for (int t = 1; t < studentised.length; t++) {
        worst = studentised[t] > studentised[worst] ? t : worst;
      }
      int n = kept.size() - dropped.size();
      double level = (1 + Math.pow(1 - OUTLIER, 1.0 / n)) / 2;
      double bound = new TDistribution(null, n - 3).inverseCumulativeProbability(level);
      if (!(studentised[worst] >= bound)) {
        return dropped;
      }
      dropped.add(kept.remove(worst));
    }
    return dropped;
  }

  private static double[] studentised(double[] x, double[] y) {
    int n = x.length;
    double mean = Totals.mean(x, 0, n);
    double spread = 0;
    for (double value : x) {
      spread += (value - mean) * (value - mean);
    }
    if (!(spread > 0)) {
      return new double[n];
    }
    ControlRegression line = ControlRegression.of(x, y, n);
    double squares = line.sigma() * line.sigma() * (n - 2);
    double[] result = new double[n];
    for (int t = 0; t < n; t++) {
      double leverage = 1.0 / n + (x[t] - mean) * (x[t] - mean) / spread;
      double error = line.residuals()[t];
      double without = (squares - error * error / (1 - leverage)) / (n - 3);
      result[t] = Math.abs(error) / Math.sqrt(without * (1 - leverage));
    }
    return result;
  }

  /**
   * Returns the correlation that must be seen over {@code n} periods for the true one to lie above
   * {@code least} with {@code level} probability (Fisher's transformation).
   */
  public static double correlationBound(int n, double least, double level) {
    that(n >= 4, "A correlation is judged on at least 4 periods, not %s.", n);
    double shifted =
        0.5 * Math.log((1 + least) / (1 - least))
            + new NormalDistribution(null, 0, 1).inverseCumulativeProbability(level)
                / Math.sqrt(n - 3);
    return Math.tanh(shifted);
  }
}
