package io.plumbline.domain.mix.prior;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.QuantileKernel;

/**
 * What is believed about a channel's return on investment before the data speak: log-normal.
 *
 * @param median outcome per unit of spend, on the user's own scale
 * @param sdLog the standard deviation of its logarithm
 */
public record RoiPrior(double median, double sdLog) {

  /** The default for a revenue KPI: as likely below 1.2 as above, 90 % between 0.27 and 5.3. */
  public static final RoiPrior REVENUE = new RoiPrior(1.2, 0.9);

  public RoiPrior {
    that(median > 0 && median < 1e12, "The prior's median ROI (%s) must be positive.", median);
    that(sdLog > 0 && sdLog <= 5, "The prior's sd_log (%s) must lie in (0, 5].", sdLog);
  }

  /** Returns the prior with this mean and standard deviation. */
  public static RoiPrior ofMoments(double mean, double sd) {
    that(mean > 0 && sd > 0, "The prior's mean and sd (%s, %s) must be positive.", mean, sd);
    double variance = Math.log1p(sd * sd / (mean * mean));
    return new RoiPrior(mean * Math.exp(-variance / 2), Math.sqrt(variance));
  }

  /** Returns the prior with a part {@code mass} between the two bounds, and as much beyond each. */
  public static RoiPrior ofRange(double low, double high, double mass) {
    that(low > 0 && high > low, "The prior's range (%s to %s) must rise from above 0.", low, high);
    that(mass > 0 && mass < 1, "The mass within the range (%s) must lie in (0, 1).", mass);
    double middle = (Math.log(low) + Math.log(high)) / 2;
    double width = QuantileKernel.normal((1 + mass) / 2);
    return new RoiPrior(Math.exp(middle), (Math.log(high) - Math.log(low)) / (2 * width));
  }

  /** Returns the return below which a part {@code p} of the belief lies. */
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
