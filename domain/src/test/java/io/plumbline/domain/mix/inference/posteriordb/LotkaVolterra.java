package io.plumbline.domain.mix.inference.posteriordb;

import java.util.Arrays;

/**
 * Hares and lynxes by Lotka's and Volterra's equations; a position holds the logarithms of alpha,
 * beta, gamma, delta, both populations at first, both noises.
 */
final class LotkaVolterra extends KnownPosterior {

  /*
   * Classical Runge-Kutta with fixed steps; along with the two populations go their twelve
   * derivatives by the six parameters that move them.
   */

  private static final int STEPS_A_YEAR = 10;
  private static final int STATE = 14;
  private static final double[] CENTRE = {1, 0.05, 1, 0.05};
  private static final double[] SPREAD = {0.5, 0.05, 0.5, 0.05};

  private final double[] first = data("hudson_lynx_hare").numbers("y_init");
  private final double[][] y = {
    data("hudson_lynx_hare").numbers("y1"), data("hudson_lynx_hare").numbers("y2")
  };
  private final double[] p = new double[8];
  private final double[] state = new double[STATE];
  private final double[] trial = new double[STATE];
  private final double[][] slopes = new double[4][STATE];

  LotkaVolterra() {
    super("hudson_lynx_hare-lotka_volterra", 8);
  }

  @Override
  public double at(double[] x, double[] gradient) {
    double value = 0;
    for (int i = 0; i < 8; i++) {
      p[i] = Math.exp(x[i]);
      gradient[i] = 0;
    }
    for (int i = 0; i < 4; i++) {
      double z = (p[i] - CENTRE[i]) / SPREAD[i];
      value += x[i] - 0.5 * z * z;
      gradient[i] += 1 - z / SPREAD[i] * p[i];
    }
    for (int k = 0; k < 2; k++) {
      double z = x[4 + k] - Math.log(10);
      double noise = x[6 + k] + 1;
      value -= 0.5 * (z * z + noise * noise);
      gradient[4 + k] -= z;
      gradient[6 + k] -= noise;
    }
    begin();
    value += observe(first[0], first[1], gradient);
    for (int t = 0; t < y[0].length; t++) {
      for (int step = 0; step < STEPS_A_YEAR; step++) {
        advance(1.0 / STEPS_A_YEAR);
      }
      value += observe(y[0][t], y[1][t], gradient);
    }
    return value;
  }

  private void begin() {
    for (int i = 0; i < STATE; i++) {
      state[i] = 0;
    }
    state[0] = p[4];
    state[1] = p[5];
    state[2 + 2 * 4] = p[4];
    state[2 + 2 * 5 + 1] = p[5];
  }

  /** The log density of what was counted now, and its gradient. */
  private double observe(double hares, double lynxes, double[] gradient) {
    double value = 0;
    for (int k = 0; k < 2; k++) {
      double miss = (Math.log(k == 0 ? hares : lynxes) - Math.log(state[k])) / p[6 + k];
      value -= 0.5 * miss * miss + Math.log(p[6 + k]);
      gradient[6 + k] += miss * miss - 1;
      for (int i = 0; i < 6; i++) {
        gradient[i] += miss / p[6 + k] * state[2 + 2 * i + k] / state[k];
      }
    }
    return value;
  }

  private void advance(double h) {
    slope(state, slopes[0]);
    move(slopes[0], 0.5 * h);
    slope(trial, slopes[1]);
    move(slopes[1], 0.5 * h);
    slope(trial, slopes[2]);
    move(slopes[2], h);
    slope(trial, slopes[3]);
    for (int i = 0; i < STATE; i++) {
      state[i] += h / 6 * (slopes[0][i] + 2 * slopes[1][i] + 2 * slopes[2][i] + slopes[3][i]);
    }
  }

  private void move(double[] slope, double h) {
    for (int i = 0; i < STATE; i++) {
      trial[i] = state[i] + h * slope[i];
    }
  }

  /** Of the populations, then of their derivatives by the logarithm of each parameter. */
  private void slope(double[] s, double[] slope) {
    double u = s[0];
    double v = s[1];
    slope[0] = (p[0] - p[1] * v) * u;
    slope[1] = (p[3] * u - p[2]) * v;
    for (int i = 0; i < 6; i++) {
      double du = s[2 + 2 * i];
      double dv = s[3 + 2 * i];
      slope[2 + 2 * i] = (p[0] - p[1] * v) * du - p[1] * u * dv;
      slope[3 + 2 * i] = (p[3] * u - p[2]) * dv + p[3] * v * du;
    }
    slope[2] += p[0] * u;
    slope[4] -= p[1] * v * u;
    slope[7] -= p[2] * v;
    slope[9] += p[3] * u * v;
  }

  @Override
  double[] parameters(double[] position) {
    double[] parameters = new double[8];
    for (int i = 0; i < 8; i++) {
      parameters[i] = Math.exp(position[i]);
    }
    return parameters;
  }

  /** A cycle of ten years around mean populations of 34 and 20, as the eye sees them. */
  @Override
  public double[] start() {
    double pace = 2 * Math.PI / 10;
    double[] start = {pace, pace / 20, pace, pace / 34, 30, 4, 0.3, 0.3};
    Arrays.setAll(start, i -> Math.log(start[i]));
    return start;
  }
}
