package io.plumbline.domain.maturity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways of modelling a brand may choose between. Names are kept in the ledger: never rename. */
public enum Framework {
  RIDGE(
      "Ridge, in the manner of Robyn",
      "Quick wins from a long weekly history: the family ridge, searched and refitted within minutes."),
  GEO_BAYES(
      "Bayesian with geos and tests, in the manner of Meridian",
      "Geos share what they have in common, and geo tests hold the model to what was measured: the"
          + " family bayes with geos and lift tests."),
  CUSTOM_BAYES(
      "Bayesian, built to measure",
      "Priors say what the data cannot yet: the family bayes with priors of your own.");

  private final String title;
  private final String words;

  Framework(String title, String words) {
    this.title = title;
    this.words = words;
  }

  /** Returns its name for people. */
  public String title() {
    return title;
  }

  /** Returns what it is, and what it is here. */
  public String words() {
    return words;
  }

  /** Returns its name in texts: {@code geo-bayes}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the framework of this name in texts. */
  public static Optional<Framework> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
