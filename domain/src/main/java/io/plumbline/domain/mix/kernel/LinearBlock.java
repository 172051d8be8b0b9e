package io.plumbline.domain.mix.kernel;

import java.util.random.RandomGenerator;

/**
 * The linear terms of a model (levels, trend, season, controls), integrated out of the likelihood
 * and drawn back exactly.
 *
 * <p>Series stand time-major: geo g in period t at {@code t * geos + g}. Flat terms have normal
 * priors in units of the noise; the steps of the trend's random walk have the scale tau.
 */
public interface LinearBlock {

  /** Returns how many flat terms there are. */
  int terms();

  /** Returns how many steps the walk has. */
  int steps();

  /** Returns the effective number of flat terms. */
  double dof();

  /** Returns scratch space for {@link #logLikelihood}: one for each thread. */
  double[][] scratch();

  /**
   * Returns the log likelihood with the terms integrated out, and writes its derivatives.
   *
   * @param residual outcome less media over the fitted periods
   * @param byMedia takes the derivative by media, one number a cell; times the cell's noise
   *     variance it is what the expected linear terms leave of the residual
   * @param byScale takes the derivatives by log sigma and by log tau
   */
  double logLikelihood(
      double[] residual,
      double sigma,
      double tau,
      double[] byMedia,
      double[] byScale,
      double[][] scratch);

  /**
   * Draws the terms given the rest.
   *
   * @param residual outcome less media over the fitted periods
   * @param coefficients takes the flat terms' coefficients
   * @param path takes the walk's level in every period, those beyond the fit drawn forward
   */
  void draw(
      double[] residual,
      double sigma,
      double tau,
      RandomGenerator random,
      double[] coefficients,
      double[] path);
}
