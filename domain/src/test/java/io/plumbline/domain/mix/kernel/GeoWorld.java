package io.plumbline.domain.mix.kernel;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** A few geos with linear terms, and their joint normal distribution written down in full. */
final class GeoWorld {

  final int geos;
  final int periods;
  final int fitted;
  final int localTerms;
  final int sharedTerms;
  final int steps;
  final double[] local;
  final double[] shared;
  final double[] walk;
  final double[] deviationScales;
  final double[] meanScales;
  final double[] sharedScales;
  final double[] noise;

  /** Makes a world of random columns; each geo has a level of its own, the first local term. */
  GeoWorld(
      int geos, int periods, int fitted, int localTerms, int sharedTerms, int steps, long seed) {
    this.geos = geos;
    this.periods = periods;
    this.fitted = fitted;
    this.localTerms = localTerms;
    this.sharedTerms = sharedTerms;
    this.steps = steps;
    Random random = new Random(seed);
    local = random.doubles((long) periods * geos * localTerms, -2, 2).toArray();
    shared = random.doubles((long) periods * sharedTerms, -2, 2).toArray();
    walk = new double[periods * steps];
    deviationScales = random.doubles(localTerms, 0.3, 3).toArray();
    meanScales = random.doubles(localTerms, 0.3, 3).toArray();
    sharedScales = random.doubles(sharedTerms, 0.3, 3).toArray();
    noise = new double[geos];
    Arrays.fill(noise, 1);
    if (localTerms > 0) {
      deviationScales[0] = 100;
      meanScales[0] = 0;
    }
    int every = 3;
    for (int t = 0; t < periods; t++) {
      for (int g = 0; g < geos && localTerms > 0; g++) {
        local[(t * geos + g) * localTerms] = 1;
      }
      for (int k = 0; k < steps; k++) {
        walk[t * steps + k] = Math.clamp((t - (double) k * every) / every, 0, 1);
      }
    }
  }

  LinearBlock block() {
    return new LinearBlock(
        geos,
        fitted,
        local,
        localTerms,
        deviationScales,
        meanScales,
        shared,
        sharedTerms,
        sharedScales,
        walk,
        steps,
        noise);
  }

  double[] residual(long seed) {
    Random random = new Random(seed);
    double[] residual = new double[geos * fitted];
    for (int i = 0; i < residual.length; i++) {
      residual[i] = random.nextGaussian() + 0.05 * i / geos + i % geos;
    }
    return residual;
  }

  /** Standard normals: deviations, means, shared terms, steps, and one nothing is made of. */
  private int normals() {
    return (geos + 1) * localTerms + sharedTerms + steps + 1;
  }

  /** Every drawn number as a sum of standard normals: coefficients, then the path. */
  RealMatrix drawn(double sigma, double tau) {
    LinearBlock block = block();
    RealMatrix drawn = new Array2DRowRealMatrix(block.terms() + periods, normals());
    int means = geos * localTerms;
    int ofShared = means + localTerms;
    int last = geos * localTerms + sharedTerms;
    for (int j = 0; j < localTerms; j++) {
      for (int g = 0; g < geos; g++) {
        int row = g * localTerms + j;
        drawn.setEntry(row, row, sigma * deviationScales[j]);
        drawn.setEntry(row, means + j, sigma * meanScales[j]);
      }
      if (meanScales[j] > 0) {
        drawn.setEntry(last++, means + j, sigma * meanScales[j]);
      }
    }
    for (int s = 0; s < sharedTerms; s++) {
      drawn.setEntry(geos * localTerms + s, ofShared + s, sigma * sharedScales[s]);
    }
    for (int t = 0; t < periods; t++) {
      for (int k = 0; k < steps; k++) {
        drawn.setEntry(block.terms() + t, ofShared + sharedTerms + k, tau * walk[t * steps + k]);
      }
    }
    return drawn;
  }

  /** Every fitted cell as a sum of the drawn numbers. */
  private RealMatrix cells(int drawn) {
    RealMatrix cells = new Array2DRowRealMatrix(geos * fitted, drawn);
    for (int t = 0; t < fitted; t++) {
      for (int g = 0; g < geos; g++) {
        int cell = t * geos + g;
        for (int j = 0; j < localTerms; j++) {
          cells.setEntry(cell, g * localTerms + j, local[cell * localTerms + j]);
        }
        for (int s = 0; s < sharedTerms; s++) {
          cells.setEntry(cell, geos * localTerms + s, shared[t * sharedTerms + s]);
        }
        cells.setEntry(cell, drawn - periods + t, 1);
      }
    }
    return cells;
  }

  /** The covariance of the fitted cells. */
  RealMatrix covariance(double sigma, double tau) {
    RealMatrix drawn = drawn(sigma, tau);
    RealMatrix seen = cells(drawn.getRowDimension()).multiply(drawn);
    return seen.multiply(seen.transpose()).add(ofNoise(sigma));
  }

  private RealMatrix ofNoise(double sigma) {
    double[] variances = new double[geos * fitted];
    for (int i = 0; i < variances.length; i++) {
      variances[i] = sigma * sigma * noise[i % geos] * noise[i % geos];
    }
    return MatrixUtils.createRealDiagonalMatrix(variances);
  }

  double logLikelihood(double[] residual, double sigma, double tau) {
    CholeskyDecomposition factored = new CholeskyDecomposition(covariance(sigma, tau), 1e-9, 0);
    RealVector right = new ArrayRealVector(residual);
    double determinant = 0;
    for (int i = 0; i < residual.length; i++) {
      determinant += 2 * Math.log(factored.getL().getEntry(i, i));
    }
    return -0.5 * (determinant + right.dotProduct(factored.getSolver().solve(right)));
  }

  double[] byMedia(double[] residual, double sigma, double tau) {
    return new CholeskyDecomposition(covariance(sigma, tau), 1e-9, 0)
        .getSolver()
        .solve(new ArrayRealVector(residual))
        .toArray();
  }

  /** The trace of what flat terms explain, over all: the effective number of them. */
  double dof() {
    RealMatrix whole = covariance(1, 0);
    return new CholeskyDecomposition(whole, 1e-9, 0)
        .getSolver()
        .solve(whole.subtract(ofNoise(1)))
        .getTrace();
  }

  /** The drawn numbers' mean and covariance, given the residual. */
  Moments conditional(double[] residual, double sigma, double tau) {
    RealMatrix drawn = drawn(sigma, tau);
    RealMatrix cells = cells(drawn.getRowDimension()).multiply(drawn);
    RealMatrix tied = drawn.multiply(cells.transpose());
    CholeskyDecomposition factored = new CholeskyDecomposition(covariance(sigma, tau), 1e-9, 0);
    RealVector mean = tied.operate(factored.getSolver().solve(new ArrayRealVector(residual)));
    RealMatrix explained = tied.multiply(factored.getSolver().solve(tied.transpose()));
    return new Moments(mean, drawn.multiply(drawn.transpose()).subtract(explained));
  }

  /** What the expected linear terms leave of the residual. */
  double[] left(double[] residual, double sigma, double tau) {
    RealVector mean = conditional(residual, sigma, tau).mean();
    return new ArrayRealVector(residual)
        .subtract(cells(mean.getDimension()).operate(mean))
        .toArray();
  }

  record Moments(RealVector mean, RealMatrix covariance) {}
}
