package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.kernel.AdstockKernel;
import io.plumbline.domain.mix.kernel.RoiKernel;
import io.plumbline.domain.mix.kernel.SaturationKernel;

/**
 * A channel's response at given parameters: pressure, saturated pressure, coefficient, and what a
 * change of the parameters would change. Holds scratch space: one for each thread.
 */
public final class MediaResponse {

  private final ResolvedChannel channel;
  private final int periods;
  private final double[] pressure;
  private final double[] pressureByAlpha;
  private final double[] response;
  private final double[] byAlpha;
  private final double[] byLogSlope;
  private final double[] sums = new double[5];
  private double alpha;
  private double logHalf;
  private double half;
  private double slope;
  private double total;
  private double coefficient;

  public MediaResponse(ResolvedChannel channel) {
    this.channel = channel;
    this.periods = channel.spend().length;
    pressure = new double[periods];
    pressureByAlpha = new double[periods];
    response = new double[periods];
    byAlpha = new double[periods];
    byLogSlope = new double[periods];
  }

  /** Computes the response at the unconstrained {@code position}. */
  public void evaluate(double[] position) {
    alpha = channel.alpha(position);
    slope = channel.slope(position);
    if (channel.carriesOver()) {
      AdstockKernel.geometric(
          channel.exposure(),
          channel.history(),
          channel.spec().adstock().maxLag(),
          alpha,
          pressure,
          pressureByAlpha);
    } else {
      AdstockKernel.none(channel.exposure(), channel.history(), pressure, pressureByAlpha);
    }
    saturate(position);
    total = RoiKernel.sum(response);
    coefficient = channel.roi(position) * channel.scaledSpend() / total;
  }

  private void saturate(double[] position) {
    if (!channel.saturates()) {
      half = Double.POSITIVE_INFINITY;
      SaturationKernel.none(pressure, pressureByAlpha, periods, response, byAlpha);
      return;
    }
    logHalf = channel.logHalf(position);
    half = Math.exp(logHalf);
    if (channel.slopeFree()) {
      SaturationKernel.hill(
          pressure, pressureByAlpha, periods, half, slope, response, byAlpha, byLogSlope);
    } else {
      SaturationKernel.concaveHill(pressure, pressureByAlpha, periods, half, response, byAlpha);
    }
  }

  /**
   * Adds to {@code gradient} what the log likelihood gains by this channel's parameters.
   *
   * @param byMedia what it gains by one more of media in each fitted period
   */
  void gradient(double[] byMedia, double[] gradient) {
    RoiKernel.sums(byMedia, response, byAlpha, sums);
    double along = sums[RoiKernel.RESPONSE];
    gradient[channel.roiPlace()] += coefficient * along;
    if (channel.carriesOver()) {
      gradient[channel.alphaPlace()] +=
          alpha
              * (1 - alpha)
              * through(sums[RoiKernel.BY_ALPHA], sums[RoiKernel.BY_ALPHA_TOTAL], along);
    }
    if (channel.saturates()) {
      double byLogHalf =
          -slope * through(sums[RoiKernel.SPREAD], sums[RoiKernel.SPREAD_TOTAL], along);
      if (channel.slopeFree()) {
        gradient[channel.halfPlace()] += byLogHalf / slope;
        gradient[channel.slopePlace()] +=
            through(RoiKernel.dot(byMedia, byLogSlope), RoiKernel.sum(byLogSlope), along)
                - logHalf * byLogHalf;
      } else {
        gradient[channel.halfPlace()] += byLogHalf;
      }
    }
  }

  private double through(double dot, double sum, double along) {
    return coefficient * (dot - sum / total * along);
  }

  /** Returns the pressure, one number a period of the window. */
  public double[] pressure() {
    return pressure;
  }

  /** Returns the saturated pressure, one number a period of the window. */
  public double[] values() {
    return response;
  }

  /** Returns what one of the saturated pressure brings, in standard deviations of the outcome. */
  public double coefficient() {
    return coefficient;
  }

  /** Returns what one period keeps for the next; 0 without carry-over. */
  public double alpha() {
    return alpha;
  }

  /** Returns the half-saturation, in scaled exposure; infinite without saturation. */
  public double half() {
    return half;
  }

  /** Returns the curve's slope; 1 unless inferred. */
  public double slope() {
    return slope;
  }

  /** Returns the sum of the saturated pressure over the window. */
  public double total() {
    return total;
  }
}
