package io.plumbline.domain.alert;

import io.plumbline.domain.mix.backtest.RefitPolicy;

/** Where rules fire: the numbers of the requirements, stated once. */
public final class AlertThresholds {

  /** The least share of the best mix's return that is no alert: 70 % (ALR-02); below it fires. */
  public static final double LEAST_EFFICIENCY = 0.70;

  /** The largest forecast error that is no alert: 15 % (ALR-03); the same that asks for a refit. */
  public static final double LARGEST_ERROR = RefitPolicy.DEFAULT.highestError();

  /**
   * How many robust deviations from what was expected are no alert (ALR-05): the cut of Iglewicz
   * and Hoaglin (1993), How to Detect and Handle Outliers.
   */
  public static final double LARGEST_DEVIATION = 3.5;

  /** Over how many days a missing period counts: thirteen weeks. */
  public static final int GAP_DAYS = 91;

  /** How many days after its end the newest period may be without a successor. */
  public static final int FRESH_DAYS = 14;

  private AlertThresholds() {}
}
