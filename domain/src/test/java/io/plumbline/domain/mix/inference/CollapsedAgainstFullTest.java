package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.kernel.LinearBlock;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The linear terms integrated out against the joint normal distribution written down in full. */
class CollapsedAgainstFullTest {

  private static final int PERIODS = 24;
  private static final int FITTED = 20;
  private static final int STEPS = 6;
  private static final int EVERY = 4;

  /** A level, a line, a wave, and a column twice: their sum cannot be told apart. */
  private static final int FLAT = 5;

  private final double[] columns = new double[PERIODS * FLAT];
  private final double[] scales = {100, 100, 3, 3, 3};
  private final double[] walk = new double[PERIODS * STEPS];
  private final double[] residual = new double[FITTED];
  private final LinearBlock block;

  CollapsedAgainstFullTest() {
    Random random = new Random(11);
    for (int t = 0; t < PERIODS; t++) {
      double twin = random.nextGaussian();
      columns[t * FLAT] = 1;
      columns[t * FLAT + 1] = (t - 9.5) / 6;
      columns[t * FLAT + 2] = Math.sin(t);
      columns[t * FLAT + 3] = twin;
      columns[t * FLAT + 4] = twin;
      for (int k = 0; k < STEPS; k++) {
        walk[t * STEPS + k] = Math.clamp((t - (double) k * EVERY) / EVERY, 0, 1);
      }
    }
    for (int t = 0; t < FITTED; t++) {
      residual[t] = random.nextGaussian() + 0.1 * t;
    }
    block = LinearBlock.ofOne(columns, FLAT, scales, walk, STEPS, FITTED);
  }

  @Test
  void the_likelihood_differs_from_the_full_one_by_a_constant() {
    double constant = Double.NaN;
    for (double sigma : new double[] {0.1, 0.5, 1.3}) {
      for (double tau : new double[] {1e-3, 0.2, 2}) {
        double collapsed =
            block.logLikelihood(
                residual, sigma, tau, new double[FITTED], new double[2], block.scratch());
        double full = fullLogLikelihood(sigma, tau) + block.dof() * Math.log(sigma);
        if (Double.isNaN(constant)) {
          constant = collapsed - full;
        }
        assertThat(collapsed - full).isCloseTo(constant, within(1e-7));
      }
    }
  }

  @Test
  void a_column_given_twice_costs_one_degree_of_freedom() {
    assertThat(block.dof()).isCloseTo(4, within(0.02));
  }

  @Test
  @Tag("sampling")
  void the_draws_have_mean_and_covariance_of_the_full_conditional() {
    double sigma = 0.6;
    double tau = 0.4;
    int draws = 40_000;
    RealMatrix joint = jointDesign(sigma, tau);
    RealMatrix seen = joint.getSubMatrix(0, FITTED - 1, 0, joint.getColumnDimension() - 1);
    RealMatrix precision =
        seen.transpose()
            .multiply(seen)
            .scalarMultiply(1 / (sigma * sigma))
            .add(MatrixUtils.createRealIdentityMatrix(FLAT + STEPS));
    RealMatrix covariance = new LUDecomposition(precision).getSolver().getInverse();
    RealVector mean =
        covariance.operate(
            seen.transpose().operate(new ArrayRealVector(residual)).mapDivide(sigma * sigma));
    RealVector expected = joint.operate(mean);
    RealMatrix spread = joint.multiply(covariance).multiply(joint.transpose());
    double[] sums = new double[PERIODS];
    double[] squares = new double[PERIODS];
    double[] coefficients = new double[FLAT];
    double[] path = new double[PERIODS];
    SplittableRandom random = new SplittableRandom(2);
    for (int d = 0; d < draws; d++) {
      block.draw(residual, sigma, tau, random, coefficients, path);
      for (int t = 0; t < PERIODS; t++) {
        double value = path[t];
        for (int j = 0; j < FLAT; j++) {
          value += columns[t * FLAT + j] * coefficients[j];
        }
        sums[t] += value / draws;
        squares[t] += (value - expected.getEntry(t)) * (value - expected.getEntry(t)) / draws;
      }
    }
    for (int t = 0; t < PERIODS; t++) {
      double sd = Math.sqrt(spread.getEntry(t, t));
      assertThat(sums[t]).isCloseTo(expected.getEntry(t), within(4 * sd / Math.sqrt(draws)));
      assertThat(Math.sqrt(squares[t])).isCloseTo(sd, within(0.03 * sd));
    }
    assertThat(spread.getEntry(PERIODS - 1, PERIODS - 1))
        .as("beyond the fitted periods the trend is less certain")
        .isGreaterThan(2 * spread.getEntry(FITTED - 3, FITTED - 3));
  }

  private double fullLogLikelihood(double sigma, double tau) {
    RealMatrix seen = jointDesign(sigma, tau).getSubMatrix(0, FITTED - 1, 0, FLAT + STEPS - 1);
    RealMatrix covariance =
        seen.multiply(seen.transpose())
            .add(MatrixUtils.createRealIdentityMatrix(FITTED).scalarMultiply(sigma * sigma));
    LUDecomposition factored = new LUDecomposition(covariance);
    RealVector right = new ArrayRealVector(residual);
    double distance = right.dotProduct(factored.getSolver().solve(right));
    return -0.5 * (Math.log(factored.getDeterminant()) + distance);
  }

  /** All terms as multiples of standard normals: flat ones by the noise, steps by the trend. */
  private RealMatrix jointDesign(double sigma, double tau) {
    RealMatrix joint = new Array2DRowRealMatrix(PERIODS, FLAT + STEPS);
    for (int t = 0; t < PERIODS; t++) {
      for (int j = 0; j < FLAT; j++) {
        joint.setEntry(t, j, columns[t * FLAT + j] * scales[j] * sigma);
      }
      for (int k = 0; k < STEPS; k++) {
        joint.setEntry(t, FLAT + k, walk[t * STEPS + k] * tau);
      }
    }
    return joint;
  }
}
