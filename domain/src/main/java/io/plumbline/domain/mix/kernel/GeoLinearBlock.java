package io.plumbline.domain.mix.kernel;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The linear terms of a model of many geos, factored once: the collapsed likelihood in time linear
 * in cells times local terms, and exact draws of the terms given everything else.
 */
public final class GeoLinearBlock implements LinearBlock {

  /*
   * r[t,g] = sum_j local[t,g,j] a[g,j] + sum_s shared[t,s] b[s] + tau sum_k walk[t,k] z[k] + noise
   * a[g,j] = m[j] + d[g,j] where pooled, d[g,j] otherwise; flat terms have priors in units of sigma
   *
   * What a geo has for itself is eliminated geo by geo (LocalTerms), what geos share through the
   * Schur complement (SharedColumns, SharedTerms); what is left of the walk decomposes once for all
   * sigma and tau (TrendScales). Of the residual only its sums over geos, u, and its products with
   * the local columns, p, are needed:
   *
   *   a, m  = P_u u - P_p p
   *   dl/df = (A^-1 r - A^-1 H E' x) / sigma²        x = a, m tau² / (sigma² + e)
   *         = (w (r - P_u' x) - B (p - P_p' x)) / sigma²
   */

  private static final int ROW = 0;
  private static final int SQUARES = 1;
  private static final int TIMES = 2;
  private static final int ALONG = 3;
  private static final int CELLS = 4;

  private final int geos;
  private final int fitted;
  private final int localTerms;
  private final int steps;
  private final int flat;
  private final int terms;
  private final int[] pooled;
  private final double[] meanScales;
  private final double[] sharedScales;
  private final double[] walk;
  private final double dof;
  private final LocalTerms local;
  private final SharedTerms shared;
  private final double[][] crossed;
  private final double[][] byRowTimes;
  private final double[][] byRowCells;
  private final double[][] byTime;
  private final double[][] byCell;

  /**
   * Factors the terms. Cells stand time by time: geo {@code g} of period {@code t} at {@code t *
   * geos + g}, the fitted periods first.
   *
   * @param local columns of the terms every geo has for itself, term {@code j} of a cell at {@code
   *     cell * localTerms + j}, over at least the fitted periods
   * @param deviationScales the prior standard deviation of each local term within a geo, in units
   *     of the noise, positive
   * @param meanScales that of the mean over geos; 0 where a term is not pooled
   * @param sharedColumns columns all geos share, row-major, {@code sharedTerms} wide
   * @param sharedScales their prior standard deviations, in units of the noise
   * @param walk what each step adds to each period, held-out ones included, row-major, {@code
   *     steps} wide, at least 1
   * @param noise the noise of each geo, in units of {@code sigma}
   */
  public GeoLinearBlock(
      int geos,
      int fitted,
      double[] local,
      int localTerms,
      double[] deviationScales,
      double[] meanScales,
      double[] sharedColumns,
      int sharedTerms,
      double[] sharedScales,
      double[] walk,
      int steps,
      double[] noise) {
    this.geos = geos;
    this.fitted = fitted;
    this.localTerms = localTerms;
    this.steps = steps;
    this.meanScales = meanScales.clone();
    this.sharedScales = sharedScales.clone();
    this.walk = walk;
    pooled = positive(meanScales);
    flat = sharedTerms + pooled.length;
    terms = geos * localTerms + flat;
    this.local = new LocalTerms(geos, fitted, local, localTerms, deviationScales, noise);
    SharedColumns columns = new SharedColumns(this.local, fitted, flat + steps);
    for (int s = 0; s < sharedTerms; s++) {
      columns.time(s, sharedColumns, sharedTerms, s, sharedScales[s]);
    }
    for (int i = 0; i < pooled.length; i++) {
      columns.mean(sharedTerms + i, pooled[i], meanScales[pooled[i]]);
    }
    for (int k = 0; k < steps; k++) {
      columns.time(flat + k, walk, steps, k, 1);
    }
    crossed = columns.crossed();
    shared = new SharedTerms(columns.gram(), flat, steps);
    dof = terms - shared.uncertainty(this.local, crossed);
    double[] mixing = shared.mixing();
    byRowTimes = columns.ofTimes(mixing);
    double[][] ofCells = columns.ofCells(mixing);
    byTime = transposed(byRowTimes, fitted);
    byCell = transposed(ofCells, geos * localTerms);
    byRowCells = rowsOfGeos(ofCells);
  }

  /** Factors the terms of geos that are equally noisy. */
  public GeoLinearBlock(
      int geos,
      int fitted,
      double[] local,
      int localTerms,
      double[] deviationScales,
      double[] meanScales,
      double[] sharedColumns,
      int sharedTerms,
      double[] sharedScales,
      double[] walk,
      int steps) {
    this(
        geos,
        fitted,
        local,
        localTerms,
        deviationScales,
        meanScales,
        sharedColumns,
        sharedTerms,
        sharedScales,
        walk,
        steps,
        ones(geos));
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static int[] positive(double[] scales) {
    int[] found = new int[scales.length];
    int count = 0;
    for (int j = 0; j < scales.length; j++) {
      if (scales[j] > 0) {
        found[count++] = j;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static double[][] transposed(double[][] rows, int length) {
    double[][] columns = new double[length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }

  private double[][] rowsOfGeos(double[][] ofCells) {
    double[][] rows = new double[ofCells.length * localTerms][];
    for (int i = 0; i < rows.length; i++) {
      int from = i % localTerms * geos;
      rows[i] = Arrays.copyOfRange(ofCells[i / localTerms], from, from + geos);
    }
    return rows;
  }

  @Override
  public int terms() {
    return terms;
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public double dof() {
    return dof;
  }

  @Override
  public double[][] scratch() {
    double[][] rows = new double[CELLS + localTerms][geos];
    rows[TIMES] = new double[fitted];
    rows[ALONG] = new double[flat + steps];
    return rows;
  }

  @Override
  public double logLikelihood(
      double[] residual,
      double sigma,
      double tau,
      double[] byMedia,
      double[] byScale,
      double[][] scratch) {
    double distance = project(residual, scratch);
    double[] along = scratch[ALONG];
    for (int i = 0; i < flat; i++) {
      distance -= along[i] * along[i];
    }
    double free = (double) geos * fitted - dof;
    double value =
        TrendScales.logLikelihood(
            distance, free, along, flat, shared.energy(), sigma, tau, byScale);
    unproject(residual, 1 / (sigma * sigma), scratch, byMedia);
    return value;
  }

  private double project(double[] residual, double[][] scratch) {
    double[] times = scratch[TIMES];
    double[] along = scratch[ALONG];
    double distance =
        local.project(residual, scratch, CELLS, times, scratch[ROW], scratch[SQUARES]);
    Arrays.fill(along, 0);
    for (int t = 0; t < fitted; t++) {
      Lanes.addMultiple(byTime[t], times[t], along);
    }
    for (int j = 0; j < localTerms; j++) {
      double[] cells = scratch[CELLS + j];
      for (int g = 0; g < geos; g++) {
        Lanes.addMultiple(byCell[j * geos + g], -cells[g], along);
      }
    }
    return distance;
  }

  private void unproject(double[] residual, double factor, double[][] scratch, double[] byMedia) {
    double[] times = scratch[TIMES];
    double[] along = scratch[ALONG];
    Arrays.fill(times, 0);
    for (int i = 0; i < along.length; i++) {
      Lanes.addMultiple(byRowTimes[i], along[i], times);
      for (int j = 0; j < localTerms; j++) {
        Lanes.addMultiple(byRowCells[i * localTerms + j], -along[i], scratch[CELLS + j]);
      }
    }
    local.unproject(residual, times, scratch, CELLS, factor, scratch[ROW], byMedia);
  }

  @Override
  public void draw(
      double[] residual,
      double sigma,
      double tau,
      RandomGenerator random,
      double[] coefficients,
      double[] path) {
    double[][] scratch = scratch();
    project(residual, scratch);
    double[] drawn = shared.draw(scratch[ALONG], sigma, tau, random);
    for (int t = 0; t < path.length; t++) {
      path[t] = 0;
      for (int k = 0; k < steps; k++) {
        path[t] += walk[t * steps + k] * drawn[flat + k];
      }
    }
    double[] rest = new double[geos * localTerms];
    for (int j = 0; j < localTerms; j++) {
      System.arraycopy(scratch[CELLS + j], 0, rest, j * geos, geos);
    }
    for (int i = 0; i < drawn.length; i++) {
      Lanes.addMultiple(crossed[i], -drawn[i], rest);
    }
    local.draw(rest, sigma, random, coefficients);
    int at = geos * localTerms;
    for (int s = 0; s < sharedScales.length; s++) {
      coefficients[at++] = sharedScales[s] * drawn[s];
    }
    for (int i = 0; i < pooled.length; i++) {
      double mean = meanScales[pooled[i]] * drawn[sharedScales.length + i];
      coefficients[at++] = mean;
      for (int g = 0; g < geos; g++) {
        coefficients[g * localTerms + pooled[i]] += mean;
      }
    }
  }
}
