package io.plumbline.domain.mix.prior;

import static io.plumbline.domain.shared.Require.that;

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
}
