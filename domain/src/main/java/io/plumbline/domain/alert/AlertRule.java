package io.plumbline.domain.alert;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is watched for, the most pressing first. Names are kept in the ledger: never rename.
 *
 * <p>Thresholds stand in {@link AlertThresholds}.
 */
public enum AlertRule {
  /** A live move's outcome lies outside the band promised of it (ALR-06, MON-02). */
  BAND_BREACH("band-breach", "Outcome outside its band", "on the first breach"),
  /** The next unit of money on a channel does not pay for itself (ALR-01). */
  MARGINAL_RETURN("marginal-return", "Next unit of money does not pay", "below 1.00"),
  /** Too much of what the budget could bring is missed (ALR-02). */
  BUDGET_EFFICIENCY("budget-efficiency", "Budget far from its best mix", "below 70 %"),
  /** Forecasts missed the last four weeks by too much (ALR-03). */
  FORECAST_ERROR("forecast-error", "Forecast error", "above 15 %"),
  /** A test found its effect (ALR-04). */
  TEST_SIGNIFICANT("test-significant", "Test found an effect", "at the level it registered"),
  /** Something outside is unlike what it was (ALR-05). */
  EXTERNAL_FACTOR("external-factor", "External factor out of line", "beyond 3.5 deviations"),
  /** Data are missing that were there before (ALR-07, DQ-04). */
  DATA_GAP("data-gap", "Data missing", "one missing period, or none for 14 days");

  private final String key;
  private final String label;
  private final String fires;

  AlertRule(String key, String label, String fires) {
    this.key = key;
    this.label = label;
    this.fires = fires;
  }

  /** Returns its name in addresses and settings. */
  public String key() {
    return key;
  }

  /** Returns its name for people. */
  public String label() {
    return label;
  }

  /** Returns when it fires, for people. */
  public String fires() {
    return fires;
  }

  /** Returns whether it is about money that is moving now, not about a plan. */
  public boolean urgent() {
    return this == BAND_BREACH;
  }

  /** Returns the rule with this key. */
  public static Optional<AlertRule> named(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
  }
}
