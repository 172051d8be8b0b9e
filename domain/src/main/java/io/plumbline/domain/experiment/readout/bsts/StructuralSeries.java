package io.plumbline.domain.experiment.readout.bsts;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.shared.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws of a series as it would have gone on, from a local level, seasons where there are any, and
 * a spike-and-slab regression on predictors, by Gibbs sampling (Brodersen and others 2015, with the
 * priors of CausalImpact, whose seasons may change by a hundredth of the spread a cycle; ours
 * stay).
 *
 * @param level the mean of the expected series by period, in the outcome's unit
 * @param draws of the series in the test: by draw and period
 * @param inclusion of each predictor, in [0, 1]
 */
@SuppressWarnings("ArrayRecordComponent") // draws; compared by nobody
public record StructuralSeries(double[] level, double[][] draws, double[] inclusion) {

  private static final double LEVEL_DEGREES = 32;
  private static final double LEVEL_SPREAD = 0.01;
  private static final double NOISE_DEGREES = 50;
  private static final double EXPLAINED = 0.8;
  private static final double MOST_NOISE = 1.2;

  /**
   * Samples.
   *
   * @param series outcome by period; from {@code pre} on only its length counts
   * @param predictors by predictor and period, each having moved before the test
   * @param pre the periods before the test, at least 4 and two cycles
   * @param cycle the periods after which seasons come again; 1 for none
   * @param warmup draws thrown away
   */
  public static StructuralSeries sample(
      double[] series,
      double[][] predictors,
      int pre,
      int cycle,
      int warmup,
      int draws,
      Seed seed) {
    that(cycle >= 1 && (cycle == 1 || pre >= 2 * cycle), "Seasons need two cycles of %s.", cycle);
    that(pre >= 4 && pre < series.length, "A structural series needs 4 periods before a test.");
    that(warmup >= 0 && draws >= 100, "At least 100 draws are kept, not %s.", draws);
    double mean = Totals.mean(series, 0, pre);
    double spread = spread(series, pre);
    that(spread > 0, "The outcome did not move before the test.");
    double[] y = new double[pre];
    for (int t = 0; t < pre; t++) {
      y[t] = (series[t] - mean) / spread;
    }
    double[][] columns = columns(predictors, pre, series.length);
    SplittableRandom random = new SplittableRandom(seed.value());
    SpikeAndSlab regression = new SpikeAndSlab(columns, pre);
    LocalLevel walk = new LocalLevel(pre);
    Seasons seasons = new Seasons(cycle, pre);
    int periods = series.length;
    double[] path = new double[pre];
    double[] rest = new double[pre];
    double[] level = new double[periods];
    double[][] kept = new double[draws][periods - pre];
    double[] inclusion = new double[columns.length - 1];
    double noise = 1 - EXPLAINED;
    double step = LEVEL_SPREAD * LEVEL_SPREAD;
    for (int round = 0; round < warmup + draws; round++) {
      for (int t = 0; t < pre; t++) {
        rest[t] = y[t] - regression.at(t) - seasons.at(t);
      }
      walk.draw(rest, step, noise, y[0], 1, random, path);
      double steps = 0;
      for (int t = 1; t < pre; t++) {
        steps += (path[t] - path[t - 1]) * (path[t] - path[t - 1]);
      }
      step =
          VarianceDraws.draw(
              random,
              (LEVEL_DEGREES + pre - 1) / 2,
              (LEVEL_DEGREES * LEVEL_SPREAD * LEVEL_SPREAD + steps) / 2,
              1);
      for (int t = 0; t < pre; t++) {
        rest[t] = y[t] - path[t] - regression.at(t);
      }
      seasons.draw(rest, noise, random);
      for (int t = 0; t < pre; t++) {
        rest[t] = y[t] - path[t] - seasons.at(t);
      }
      regression.draw(rest, noise, random);
      double squares = regression.priorSquare();
      for (int t = 0; t < pre; t++) {
        double error = rest[t] - regression.at(t);
        squares += error * error;
      }
      noise =
          VarianceDraws.draw(
              random,
              (NOISE_DEGREES + pre + regression.size()) / 2,
              (NOISE_DEGREES * (1 - EXPLAINED) + squares) / 2,
              MOST_NOISE * MOST_NOISE);
      if (round >= warmup) {
        double now = path[pre - 1];
        for (int t = 0; t < periods; t++) {
          now += t < pre ? 0 : Math.sqrt(step) * random.nextGaussian();
          double state = (t < pre ? path[t] : now) + regression.at(t) + seasons.at(t);
          level[t] += (mean + spread * state) / draws;
          if (t >= pre) {
            kept[round - warmup][t - pre] =
                mean + spread * (state + Math.sqrt(noise) * random.nextGaussian());
          }
        }
        for (int i = 0; i < inclusion.length; i++) {
          inclusion[i] += regression.coefficients[i + 1] == 0 ? 0 : 1.0 / draws;
        }
      }
    }
    return new StructuralSeries(level, kept, inclusion);
  }

  /** An intercept, and each predictor less its mean over its spread before the test. */
  private static double[][] columns(double[][] predictors, int pre, int periods) {
    double[][] columns = new double[predictors.length + 1][periods];
    Arrays.fill(columns[0], 1);
    for (int i = 0; i < predictors.length; i++) {
      double mean = Totals.mean(predictors[i], 0, pre);
      double spread = spread(predictors[i], pre);
      that(spread > 0, "A predictor did not move before the test.");
      for (int t = 0; t < periods; t++) {
        columns[i + 1][t] = (predictors[i][t] - mean) / spread;
      }
    }
    return columns;
  }

  private static double spread(double[] series, int pre) {
    double mean = Totals.mean(series, 0, pre);
    double squares = 0;
    for (int t = 0; t < pre; t++) {
      squares += (series[t] - mean) * (series[t] - mean);
    }
    return Math.sqrt(squares / (pre - 1));
  }
}
