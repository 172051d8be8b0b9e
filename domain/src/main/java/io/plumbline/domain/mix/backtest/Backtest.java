package io.plumbline.domain.mix.backtest;

import io.plumbline.domain.mix.registry.ModelFamily;
import java.util.List;

/**
 * How well models of one specification and family would have forecast the past.
 *
 * @param dataSha256 the hash of all data it was done on
 * @param scores oldest origin first, shortest horizon first
 * @param skipped origins from which no forecast could be made
 */
public record Backtest(
    ModelFamily family,
    RollingOrigin plan,
    String dataSha256,
    List<OriginScore> scores,
    List<SkippedOrigin> skipped) {

  public Backtest {
    scores = List.copyOf(scores);
    skipped = List.copyOf(skipped);
  }

  /**
   * Returns the scores of each horizon summed up, shortest first; one nobody reached is left out.
   */
  public List<HorizonSummary> summaries() {
    return plan.horizons().stream()
        .filter(horizon -> !over(horizon).isEmpty())
        .map(horizon -> HorizonSummary.of(horizon, over(horizon)))
        .toList();
  }

  /** Returns the scores of the forecasts over so many weeks. */
  public List<OriginScore> over(int horizon) {
    return scores.stream().filter(score -> score.horizon() == horizon).toList();
  }
}
