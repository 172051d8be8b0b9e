package io.plumbline.domain.experiment;

import java.util.Locale;

/** How a test is made. Names are kept in the ledger: never rename. */
public enum ExperimentKind {
  /** Spend is changed in some markets and kept in others. */
  GEO_HOLDOUT(EvidenceGrade.RANDOMISED, true, true, true),
  /** Spend is paused everywhere for a time. */
  TIME_HOLDOUT(EvidenceGrade.BEFORE_AFTER, false, true, true),
  /** Spend is switched on and off by turns. */
  SWITCHBACK(EvidenceGrade.RANDOMISED, false, true, true),
  /** Some people do not see the advertising. */
  AUDIENCE(EvidenceGrade.RANDOMISED, false, false, false),
  /** Something happened by itself, and is used. */
  NATURAL(EvidenceGrade.BEFORE_AFTER, false, false, true),
  /** A figure that was found elsewhere: an uplift model, a bandit, a platform's study. */
  IMPORTED(EvidenceGrade.REPORTED, false, false, false);

  private final EvidenceGrade best;
  private final boolean markets;
  private final boolean changesSpend;
  private final boolean inTheData;

  ExperimentKind(EvidenceGrade best, boolean markets, boolean changesSpend, boolean inTheData) {
    this.best = best;
    this.markets = markets;
    this.changesSpend = changesSpend;
    this.inTheData = inTheData;
  }

  /** Returns the best grade its result can have. */
  public EvidenceGrade best() {
    return best;
  }

  /** Returns whether it sets treated markets against others. */
  public boolean needsMarkets() {
    return markets;
  }

  /** Returns whether somebody changes spend for it. */
  public boolean changesSpend() {
    return changesSpend;
  }

  /**
   * Returns whether the spend and the outcome of the brand's data are those under the test, not
   * those it is compared with.
   */
  public boolean isInTheData() {
    return inTheData;
  }

  /** Returns whether it may lie in the past when it is written down. */
  public boolean mayBePast() {
    return this == NATURAL || this == IMPORTED;
  }

  /** Returns its name for people: {@code geo holdout}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
