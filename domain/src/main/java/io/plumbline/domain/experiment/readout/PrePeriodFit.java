package io.plumbline.domain.experiment.readout;

/**
 * How near the counterfactual came before the test.
 *
 * @param l2 the root of the summed squared gaps of the pre-period, in the KPI's unit
 * @param scaledL2 the same as a part of that of equal weights: 0 is perfect, 1 no better
 * @param r2 the part of the treated series' variance that the counterfactual explains; at most 1
 */
public record PrePeriodFit(double l2, double scaledL2, double r2) {

  /**
   * The fit of {@code counterfactual} to {@code treated} in [0, periods).
   *
   * @param plain the counterfactual of equal weights
   */
  public static PrePeriodFit of(
      double[] treated, double[] counterfactual, double[] plain, int periods) {
    double mean = 0;
    for (int t = 0; t < periods; t++) {
      mean += treated[t] / periods;
    }
    double gaps = 0;
    double plainGaps = 0;
    double spread = 0;
    for (int t = 0; t < periods; t++) {
      gaps += square(treated[t] - counterfactual[t]);
      plainGaps += square(treated[t] - plain[t]);
      spread += square(treated[t] - mean);
    }
    return new PrePeriodFit(
        Math.sqrt(gaps),
        plainGaps > 0 ? Math.sqrt(gaps / plainGaps) : 1,
        spread > 0 ? 1 - gaps / spread : 0);
  }

  private static double square(double value) {
    return value * value;
  }
}
