package io.plumbline.domain.maturity;

import java.util.Locale;

/** The four components of the maturity score. */
public enum MaturityComponent {
  DATA_READINESS(
      "Data-infrastructure readiness",
      "100 × (0.5 completeness + 0.2 recency + 0.3 history), rounded down. Completeness: reported"
          + " periods of all series, of those between their first and last. Recency: 1 up to 14 days"
          + " after the last period, 0 from 90 days on. History: weeks of outcome, of 104."),
  MODEL_ACCURACY(
      "Model accuracy",
      "100 × (1 − error / 30 %), at least 0, rounded down: 50 at the limit of 15 %. The error is"
          + " weighted and out of sample: of the newest backtest over its shortest horizon, else of"
          + " the periods held out of the fit."),
  TEST_COVERAGE(
      "Test coverage",
      "100 × the part of the modelled spend that went to channels with a lift test that ended in the"
          + " last 26 weeks, rounded down."),
  ADOPTION(
      "Optimisation adoption rate",
      "100 × taken up / concluded, of what the system recommended in the last 365 days, rounded"
          + " down. Taken up: a drafted request that shipped, a best allocation that was chosen."
          + " Concluded besides: rejected, withdrawn, run out. What is still open counts neither"
          + " way.");

  private final String title;
  private final String rule;

  MaturityComponent(String title, String rule) {
    this.title = title;
    this.rule = rule;
  }

  /** Returns its name for people. */
  public String title() {
    return title;
  }

  /** Returns how it is scored, exactly. */
  public String rule() {
    return rule;
  }

  /** Returns its name in texts: {@code data-readiness}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
