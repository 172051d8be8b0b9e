package io.plumbline.domain.experiment.readout.switchback;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.StudentInference;
import java.util.Arrays;
import java.util.Optional;

/**
 * The effect by a regression on treatment with a level for each region and, where there are enough
 * regions, each period; periods in which an effect still carries over are washed out. Its error
 * allows for outcomes that go together between two tosses of a region (CR1, Liang and Zeger 1986),
 * with as many degrees of freedom as there are such blocks, less one. It takes blocks for
 * independent, which the redrawn schedule does not: a companion, not the answer.
 */
final class ClusteredRegression {

  private static final int FEWEST_BLOCKS = 6;
  private static final int FEWEST_REGIONS = 4;
  private static final int SWEEPS = 500;
  private static final double SETTLED = 1e-12;

  private final Switchback test;
  private final int carryOver;
  private final boolean[][] counts;

  private ClusteredRegression(Switchback test, int carryOver) {
    this.test = test;
    this.carryOver = carryOver;
    counts = counting();
  }

  /** Returns the effect of always against never; empty with fewer than six blocks that count. */
  static Optional<StudentInference> of(Switchback test, int carryOver, Alternative alternative) {
    return new ClusteredRegression(test, carryOver).effect(alternative);
  }

  private boolean[][] counting() {
    double[][] exposure = Contrast.exposure(test.treated(), carryOver);
    boolean[][] kept = new boolean[exposure.length][exposure[0].length];
    for (int r = 0; r < kept.length; r++) {
      for (int t = carryOver; t < kept[r].length; t++) {
        kept[r][t] = exposure[r][t] == 0 || exposure[r][t] == 1;
      }
    }
    return kept;
  }

  private Optional<StudentInference> effect(Alternative alternative) {
    int regions = counts.length;
    int periods = test.schedule().periods();
    double[][] on = new double[regions][periods];
    for (int r = 0; r < regions; r++) {
      for (int t = 0; t < periods; t++) {
        on[r][t] = test.treated()[r][t] ? 1 : 0;
      }
    }
    double[][] treatment = swept(on);
    double[][] outcome = swept(test.outcome());
    double moved = product(treatment, treatment);
    if (moved < SETTLED) {
      return Optional.empty();
    }
    double effect = product(treatment, outcome) / moved;
    int[] tosses = test.schedule().tosses();
    double squares = 0;
    int blocks = 0;
    int cells = 0;
    for (int r = 0; r < regions; r++) {
      for (int block = 0; block < tosses.length; block++) {
        int end = block + 1 < tosses.length ? tosses[block + 1] : periods;
        double score = 0;
        int kept = 0;
        for (int t = tosses[block]; t < end; t++) {
          if (counts[r][t]) {
            score += treatment[r][t] * (outcome[r][t] - effect * treatment[r][t]);
            kept++;
          }
        }
        squares += score * score;
        cells += kept;
        blocks += kept > 0 ? 1 : 0;
      }
    }
    int spent = 1 + regions + (regions < FEWEST_REGIONS ? 0 : periods - 1);
    if (blocks < FEWEST_BLOCKS || cells <= spent || squares == 0) {
      return Optional.empty();
    }
    double small = (double) blocks / (blocks - 1) * (cells - 1) / (cells - spent);
    return Optional.of(
        new StudentInference(
            effect, Math.sqrt(small * squares) / moved, blocks - 1.0, alternative));
  }

  /** What is left of the cells that count once regions and periods have their own levels. */
  private double[][] swept(double[][] values) {
    int regions = values.length;
    int periods = values[0].length;
    double[][] left = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    double moved = Double.POSITIVE_INFINITY;
    double size = Math.sqrt(product(left, left)) + Double.MIN_NORMAL;
    for (int sweep = 0; sweep < SWEEPS && moved > SETTLED * size; sweep++) {
      moved = 0;
      for (int r = 0; r < regions; r++) {
        double sum = 0;
        int cells = 0;
        for (int t = 0; t < periods; t++) {
          sum += counts[r][t] ? left[r][t] : 0;
          cells += counts[r][t] ? 1 : 0;
        }
        for (int t = 0; t < periods && cells > 0; t++) {
          left[r][t] -= sum / cells;
        }
        moved += cells > 0 ? Math.abs(sum / cells) : 0;
      }
      for (int t = 0; t < periods && regions >= FEWEST_REGIONS; t++) {
        double sum = 0;
        int cells = 0;
        for (int r = 0; r < regions; r++) {
          sum += counts[r][t] ? left[r][t] : 0;
          cells += counts[r][t] ? 1 : 0;
        }
        for (int r = 0; r < regions && cells > 0; r++) {
          left[r][t] -= sum / cells;
        }
        moved += cells > 0 ? Math.abs(sum / cells) : 0;
      }
    }
    return left;
  }

  private double product(double[][] one, double[][] other) {
    double sum = 0;
    for (int r = 0; r < one.length; r++) {
      for (int t = 0; t < one[r].length; t++) {
        sum += counts[r][t] ? one[r][t] * other[r][t] : 0;
      }
    }
    return sum;
  }
}
