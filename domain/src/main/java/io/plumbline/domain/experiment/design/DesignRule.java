package io.plumbline.domain.experiment.design;

import java.util.Arrays;
import java.util.Optional;

/** What every test keeps to unless somebody says why not. */
public enum DesignRule {
  /** A test lasts two weeks or more. */
  TWO_WEEKS("two-weeks"),
  /** A test can find a lift of 4 %. */
  SMALLEST_EFFECT("smallest-effect");

  /** The days a test lasts at least. */
  public static final int DAYS = 14;

  /** The lift, as a part, that a test must be able to find. */
  public static final double EFFECT = 0.04;

  private final String key;

  DesignRule(String key) {
    this.key = key;
  }

  /** Returns the rule of this key; empty if there is none. */
  public static Optional<DesignRule> of(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
  }

  /** Returns its stable name. */
  public String key() {
    return key;
  }
}
