package io.plumbline.domain.mix.prior;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.QuantileKernel;

/**
 * What is believed about a channel's effect before the data speak, on a scale a marketer knows.
 *
 * @param median the quantity it lies above as likely as below, on the user's own scale
 * @param sdLog the standard deviation of its logarithm
 */
public record EffectPrior(Quantity quantity, double median, double sdLog) {

  /** The quantity that is believed to be log-normal. */
  public enum Quantity {
    /** Outcome per unit of spend, over the window. */
    ROI,
    /** Outcome per unit of 1 % more spend in every period. */
    MARGINAL_ROI,
    /** Part of the outcome over the window. */
    CONTRIBUTION_SHARE,
    /** Spend per unit of the KPI that would not have come without it. */
    COST_PER_KPI,
    /** Outcome, in its standard deviations, at full response. */
    COEFFICIENT
  }

  /** The default for a KPI in money: as likely below 1.2 as above, 90 % between 0.27 and 5.3. */
  public static final EffectPrior REVENUE = roi(1.2, 0.9);

  /** The default for media without spend: half of the belief between 0.4 % and 2.5 %. */
  public static final EffectPrior ORGANIC = new EffectPrior(Quantity.CONTRIBUTION_SHARE, 0.01, 1.3);

  public EffectPrior {
    that(median > 0 && median < 1e12, "The prior's median (%s) must be positive.", median);
    that(sdLog > 0 && sdLog <= 5, "The prior's sd_log (%s) must lie in (0, 5].", sdLog);
    that(
        quantity != Quantity.CONTRIBUTION_SHARE || median < 1,
        "The prior's median contribution share (%s) must be below 1.\nMaybe it was given as a"
            + " percentage.",
        median);
  }

  /** A belief about the return on investment. */
  public static EffectPrior roi(double median, double sdLog) {
    return new EffectPrior(Quantity.ROI, median, sdLog);
  }

  /** Returns the belief with this mean and standard deviation. */
  public static EffectPrior ofMoments(Quantity quantity, double mean, double sd) {
    that(mean > 0 && sd > 0, "The prior's mean and sd (%s, %s) must be positive.", mean, sd);
    double variance = Math.log1p(sd * sd / (mean * mean));
    return new EffectPrior(quantity, mean * Math.exp(-variance / 2), Math.sqrt(variance));
  }

  /** Returns the belief with a part {@code mass} between the bounds, and as much beyond each. */
  public static EffectPrior ofRange(Quantity quantity, double low, double high, double mass) {
    that(low > 0 && high > low, "The prior's range (%s to %s) must rise from above 0.", low, high);
    that(mass > 0 && mass < 1, "The mass within the range (%s) must lie in (0, 1).", mass);
    double middle = (Math.log(low) + Math.log(high)) / 2;
    double width = QuantileKernel.normal((1 + mass) / 2);
    return new EffectPrior(
        quantity, Math.exp(middle), (Math.log(high) - Math.log(low)) / (2 * width));
  }

  /** Returns the quantity below which a part {@code p} of the belief lies. */
  public double quantile(double p) {
    return median * Math.exp(sdLog * QuantileKernel.normal(p));
  }

  /** Returns the mean. */
  public double mean() {
    return median * Math.exp(sdLog * sdLog / 2);
  }

  /** Returns the standard deviation. */
  public double sd() {
    return mean() * Math.sqrt(Math.expm1(sdLog * sdLog));
  }
}
