package io.plumbline.domain.mix.backtest;

import static io.plumbline.domain.shared.Require.that;

/**
 * When a forecast is so bad that the model is fitted anew.
 *
 * @param highestError the largest weighted error over a horizon that is still accepted, as a
 *     fraction
 */
public record RefitPolicy(double highestError) {

  /** Fifteen percent. */
  public static final RefitPolicy DEFAULT = new RefitPolicy(0.15);

  public RefitPolicy {
    that(
        highestError > 0 && highestError <= 10,
        "The highest error (%s) must lie in (0, 10].",
        highestError);
  }

  /** Returns whether any horizon's error lies above the bar; one exactly on it is accepted. */
  public boolean wantsRefit(Backtest backtest) {
    return backtest.summaries().stream().anyMatch(summary -> summary.wmape() > highestError);
  }
}
