package io.plumbline.domain.mix;

import io.plumbline.domain.mix.prior.RoiPrior;
import io.plumbline.domain.mix.prior.SlopePrior;

/**
 * A channel as the kernels need it: numbers on the model's scale, and the places of its parameters.
 *
 * <p>Exposure is divided by its spend-weighted mean, sum of squares over sum, so that
 * half-saturation is believed to lie around 1 whatever the unit.
 */
public final class ResolvedChannel {

  private final ChannelSpec spec;
  private final RoiPrior prior;
  private final double[] spend;
  private final double[] exposure;
  private final int history;
  private final double exposureUnit;
  private final double spendPerExposure;
  private final double scaledSpend;
  private final int first;

  /**
   * A checked channel.
   *
   * @param exposure of the history, then of the window, not yet scaled
   * @param outcomeUnit the standard deviation the outcome was divided by
   * @param first the place of its first parameter
   */
  ResolvedChannel(
      ChannelSpec spec,
      RoiPrior prior,
      double[] spend,
      double[] exposure,
      double outcomeUnit,
      int first) {
    this.spec = spec;
    this.prior = prior;
    this.spend = spend;
    this.history = exposure.length - spend.length;
    this.first = first;
    double sum = 0;
    double squares = 0;
    double shown = 0;
    for (int t = 0; t < exposure.length; t++) {
      sum += exposure[t];
      squares += exposure[t] * exposure[t];
      shown += t >= history ? exposure[t] : 0;
    }
    this.exposureUnit = squares / sum;
    this.exposure = new double[exposure.length];
    for (int t = 0; t < exposure.length; t++) {
      this.exposure[t] = exposure[t] / exposureUnit;
    }
    double total = 0;
    for (double value : spend) {
      total += value;
    }
    this.scaledSpend = total / outcomeUnit;
    this.spendPerExposure = total / shown;
  }

  /** Returns the channel's name. */
  public String name() {
    return spec.channel().value();
  }

  /** Returns what was specified. */
  public ChannelSpec spec() {
    return spec;
  }

  /** Returns the belief about its return that applies. */
  public RoiPrior prior() {
    return prior;
  }

  /** Returns its spend, in money, one number a period of the window. */
  public double[] spend() {
    return spend;
  }

  /** Returns its scaled exposure: the history's, then the window's. */
  public double[] exposure() {
    return exposure;
  }

  /** Returns how many periods of exposure lie before the window. */
  public int history() {
    return history;
  }

  /** Returns how much spend of a period one unit of scaled exposure stands for. */
  public double spendPerScaledExposure() {
    return spendPerExposure * exposureUnit;
  }

  /** Returns its spend over the window, in standard deviations of the outcome. */
  public double scaledSpend() {
    return scaledSpend;
  }

  /** Returns whether pressure is carried over. */
  public boolean carriesOver() {
    return spec.adstock().family() == AdstockSpec.Family.GEOMETRIC;
  }

  /** Returns whether returns diminish. */
  public boolean saturates() {
    return spec.saturation().family() == SaturationSpec.Family.HILL;
  }

  /** Returns whether the curve's slope is inferred. */
  public boolean slopeFree() {
    return saturates() && spec.saturation().slopeFree();
  }

  /** Returns the belief about the curve's slope. */
  public SlopePrior slopePrior() {
    return SlopePrior.DEFAULT;
  }

  /** Returns the return on investment at an unconstrained {@code position}. */
  public double roi(double[] position) {
    return prior.median() * Math.exp(position[roiPlace()]);
  }

  /** Returns what one period keeps for the next; 0 without carry-over. */
  public double alpha(double[] position) {
    return carriesOver() ? 1 / (1 + Math.exp(-position[alphaPlace()])) : 0;
  }

  /**
   * Returns the logarithm of the half-saturation, in scaled exposure, of a channel that saturates.
   */
  public double logHalf(double[] position) {
    return slopeFree()
        ? position[halfPlace()] * Math.exp(-position[slopePlace()])
        : position[halfPlace()];
  }

  /** Returns the curve's slope; 1 unless inferred. */
  public double slope(double[] position) {
    return slopeFree() ? Math.exp(position[slopePlace()]) : 1;
  }

  /** Returns the place of the logarithm of ROI over its prior median. */
  public int roiPlace() {
    return first;
  }

  /** Returns the place of logit alpha; only where pressure is carried over. */
  public int alphaPlace() {
    return first + 1;
  }

  /**
   * Returns the place of the logarithm of half-saturation, times the slope where that is inferred
   * (docs/model.md says why); only where returns diminish.
   */
  public int halfPlace() {
    return first + (carriesOver() ? 2 : 1);
  }

  /** Returns the place of the logarithm of the slope; only where it is inferred. */
  public int slopePlace() {
    return halfPlace() + 1;
  }

  /** Returns the place after its last parameter. */
  public int end() {
    return first + 1 + (carriesOver() ? 1 : 0) + (saturates() ? 1 : 0) + (slopeFree() ? 1 : 0);
  }
}
