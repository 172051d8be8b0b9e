package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.response.CarryOver;
import io.plumbline.domain.mix.response.Curve;

/**
 * A channel's response to an exposure, in every cell of the window, and its derivative by each
 * parameter of carry-over and curve. Holds scratch space: one for each thread.
 */
public final class MediaResponse {

  private final ResolvedChannel channel;
  private final double[] exposure;
  private final int geos;
  private final int cells;
  private final CarryOver carryOver;
  private final Curve curve;
  private final double[][] scratch;
  private final double[] pressure;
  private final double[][] pressureBy;
  private final double[] response;
  private final double[][] by;
  private final double[] slope;
  private final double[][] curvedBy;

  /** The response to what the channel's exposure was. */
  public MediaResponse(ResolvedChannel channel) {
    this(channel, channel.exposure());
  }

  /**
   * The response to another exposure.
   *
   * @param exposure scaled, of the history, then of the window, time-major
   */
  public MediaResponse(ResolvedChannel channel, double[] exposure) {
    this.channel = channel;
    this.exposure = exposure;
    this.cells = channel.spend().length;
    this.geos = channel.geos();
    this.carryOver = channel.carryOver();
    this.curve = channel.curve();
    this.scratch = carryOver.scratch(channel.history(), cells / geos, geos);
    int carried = carryOver.parameters().size();
    int curves = curve.parameters().size();
    int inner = channel.saturatesFirst() ? exposure.length : cells;
    this.pressure = new double[inner];
    this.slope = new double[inner];
    this.pressureBy = new double[carried][cells];
    this.curvedBy = new double[curves][inner];
    this.response = new double[cells];
    this.by = new double[carried + curves][];
    for (int p = 0; p < by.length; p++) {
      boolean carriedOne = p < carried;
      if (channel.saturatesFirst()) {
        by[p] = carriedOne ? pressureBy[p] : new double[cells];
      } else {
        by[p] = carriedOne ? new double[cells] : curvedBy[p - carried];
      }
    }
  }

  /** Computes the response and its derivatives at the unconstrained {@code position}. */
  public void evaluate(double[] position) {
    if (channel.saturatesFirst()) {
      saturateFirst(position);
    } else {
      carryFirst(position);
    }
  }

  private void carryFirst(double[] position) {
    carryOver.apply(
        position,
        channel.carryOverPlace(),
        exposure,
        channel.history(),
        geos,
        pressure,
        pressureBy,
        scratch);
    curve.apply(position, channel.curvePlace(), pressure, cells, response, slope, curvedBy);
    for (int p = 0; p < pressureBy.length; p++) {
      multiply(slope, pressureBy[p], by[p]);
    }
  }

  private void saturateFirst(double[] position) {
    int place = channel.carryOverPlace();
    int history = channel.history();
    curve.apply(
        position, channel.curvePlace(), exposure, exposure.length, pressure, slope, curvedBy);
    carryOver.apply(position, place, pressure, history, geos, response, pressureBy, scratch);
    for (int q = 0; q < curvedBy.length; q++) {
      carryOver.carry(
          position, place, curvedBy[q], history, geos, by[pressureBy.length + q], scratch);
    }
  }

  private static void multiply(double[] a, double[] b, double[] product) {
    for (int i = 0; i < product.length; i++) {
      product[i] = a[i] * b[i];
    }
  }

  /** Returns the response, one number a cell of the window. */
  public double[] values() {
    return response;
  }

  /** Returns the derivative of the response by shape parameter {@code p}. */
  double[] by(int p) {
    return by[p];
  }

  /**
   * Returns the pressure, one number a cell of the window; of no meaning where exposure saturates
   * first.
   */
  public double[] pressure() {
    return pressure;
  }

  /** Returns the channel's carry-over, to ask it at the same position. */
  public CarryOver carryOver() {
    return carryOver;
  }

  /** Returns the channel's curve, to ask it at the same position. */
  public Curve curve() {
    return curve;
  }
}
