package io.plumbline.domain.mix.champion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand against a run becoming champion. Names are kept in the ledger: never rename. */
public enum PromotionRule {
  /** Its review says FAIL. */
  REVIEW_FAILED(false),
  /** It saw less history than it takes to tell season from media. */
  SHORT_HISTORY(true),
  /** Nothing was held out, so nobody knows how it forecasts. */
  NO_HELD_OUT_ACCURACY(false),
  /** It forecasts worse than the champion. */
  WORSE_THAN_CHAMPION(true),
  /** The data are no longer those it saw. */
  STALE_DATA(false),
  /** Nobody wrote down what it assumes. */
  NO_ASSUMPTIONS(false),
  /** Nobody answers for the brand's model. */
  NO_STEWARD(false);

  private final boolean waivable;

  PromotionRule(boolean waivable) {
    this.waivable = waivable;
  }

  /** Returns whether a stated reason may set the rule aside. */
  public boolean waivable() {
    return waivable;
  }

  /** Returns its name for people: {@code short-history}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the rule of this name. */
  public static Optional<PromotionRule> named(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
  }
}
