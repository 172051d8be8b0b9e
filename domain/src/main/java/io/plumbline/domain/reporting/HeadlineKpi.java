package io.plumbline.domain.reporting;

import java.util.Arrays;
import java.util.Optional;

/** A figure that may stand at the head of Home, with the one meaning it has everywhere. */
public enum HeadlineKpi {
  MARKETING_ROI(
      "marketing-roi",
      "Marketing ROI",
      "what all media together brought for each unit of money, by the model, over the last 13"
          + " weeks"),
  BUDGET_EFFICIENCY(
      "budget-efficiency",
      "Budget efficiency",
      "what the budget brought, as a part of what the best mix of as much money would have, over"
          + " the last 13 weeks"),
  FORECAST_ACCURACY(
      "forecast-accuracy",
      "Forecast accuracy",
      "1 less the weighted absolute error of what was forecast before it came, over the last 4"
          + " weeks"),
  MEDIA_SHARE(
      "media-share",
      "Media share",
      "the part of the observed outcome that all media brought, by the model, over the last 13"
          + " weeks"),
  TESTED_INCREMENT(
      "tested-increment",
      "Incremental, tested",
      "what the tests of the last 52 weeks found that media brought, in their markets and days"
          + " alone");

  private final String key;
  private final String label;
  private final String meaning;

  HeadlineKpi(String key, String label, String meaning) {
    this.key = key;
    this.label = label;
    this.meaning = meaning;
  }

  /** Returns the name in REST and on record; never renamed. */
  public String key() {
    return key;
  }

  /** Returns the name on screen. */
  public String label() {
    return label;
  }

  /** Returns what is counted, over what time, and by whom. */
  public String meaning() {
    return meaning;
  }

  /** Returns the one of this key. */
  public static Optional<HeadlineKpi> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }
}
