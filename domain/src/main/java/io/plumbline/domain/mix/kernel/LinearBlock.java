package io.plumbline.domain.mix.kernel;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The linear terms of a model of many geos, factored once: the collapsed likelihood in time linear
 * in cells times local terms, and exact draws of the terms given everything else.
 */
public final class LinearBlock {

  /*
   * r[t,g] = sum_j local[t,g,j] a[g,j] + sum_s shared[t,s] b[s] + tau sum_k walk[t,k] z[k] + noise
   * a[g,j] = m[j] + d[g,j] where pooled, d[g,j] otherwise; flat terms have priors in units of sigma
   *
   * What a geo has for itself is eliminated geo by geo (LocalTerms), what geos share by the Schur
   * complement (SharedColumns, SharedTerms); what is left of the walk decomposes once for all sigma
   * and tau (TrendScales). An evaluation goes over the cells twice (GeoProjection).
   */

  private final int geos;
  private final int fitted;
  private final int localTerms;
  private final int steps;
  private final int flat;
  private final int terms;
  private final int[] pooled;
  private final double[] meanScales;
  private final double[] sharedScales;
  private final double[][] walk;
  private final double dof;
  private final LocalTerms local;
  private final SharedTerms shared;
  private final double[][] crossed;
  private final GeoProjection projection;

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
   *     steps} wide
   * @param noise the noise of each geo, in units of {@code sigma}
   */
  public LinearBlock(
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
    this.walk = columns(walk, steps);
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
    projection =
        new GeoProjection(
            this.local.lanes(),
            columns.ofTimes(mixing),
            fitted,
            columns.ofProducts(mixing),
            geos * localTerms,
            flat);
  }

  /** Factors the terms of geos that are equally noisy. */
  public LinearBlock(
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

  /**
   * Factors the terms of one geo, or of a nation.
   *
   * @param columns flat columns over all periods, row-major, {@code flatTerms} wide
   * @param scales the prior standard deviation of each, in units of the noise
   * @param walk what each step adds to each period, row-major, {@code steps} wide
   */
  public static LinearBlock ofOne(
      double[] columns, int flatTerms, double[] scales, double[] walk, int steps, int fitted) {
    double[] none = new double[0];
    return new LinearBlock(1, fitted, none, 0, none, none, columns, flatTerms, scales, walk, steps);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[][] columns(double[] rows, int width) {
    double[][] columns = new double[width][width == 0 ? 0 : rows.length / width];
    for (int i = 0; i < rows.length; i++) {
      columns[i % width][i / width] = rows[i];
    }
    return columns;
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

  /** Returns how many flat terms there are. */
  public int terms() {
    return terms;
  }

  /** Returns how many steps the walk has. */
  public int steps() {
    return steps;
  }

  /** Returns the effective number of flat terms. */
  public double dof() {
    return dof;
  }

  /** Returns scratch space for {@link #logLikelihood}: one for each thread. */
  public double[][] scratch() {
    return projection.scratch();
  }

  /**
   * Returns the log likelihood with the terms integrated out, and writes its derivatives.
   *
   * @param residual outcome less media over the fitted cells
   * @param byMedia takes the derivative by media, one number a cell
   * @param byScale takes the derivatives by log sigma and by log tau
   */
  public double logLikelihood(
      double[] residual,
      double sigma,
      double tau,
      double[] byMedia,
      double[] byScale,
      double[][] scratch) {
    double value =
        TrendScales.logLikelihood(
            projection.project(residual, scratch),
            (double) geos * fitted - dof,
            GeoProjection.along(scratch),
            flat,
            shared.energy(),
            sigma,
            tau,
            byScale);
    projection.unproject(residual, sigma, scratch, byMedia);
    return value;
  }

  /**
   * Draws the terms given the rest.
   *
   * @param residual outcome less media over the fitted cells
   * @param coefficients takes the flat terms' coefficients: what each geo has for itself, geo by
   *     geo, then what all share, then the means of what is pooled
   * @param path takes the walk's level in every period, those beyond the fit drawn forward
   */
  public void draw(
      double[] residual,
      double sigma,
      double tau,
      RandomGenerator random,
      double[] coefficients,
      double[] path) {
    double[][] scratch = scratch();
    projection.project(residual, scratch);
    double[] drawn = shared.draw(GeoProjection.along(scratch), sigma, tau, random);
    Arrays.fill(path, 0);
    for (int k = 0; k < steps; k++) {
      Lanes.addMultiple(walk[k], drawn[flat + k], path);
    }
    double[] rest = GeoProjection.products(scratch);
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
