package io.plumbline.domain.reporting.report;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.programme.Stewardship;
import java.util.List;

/**
 * Everything a run's card is made of.
 *
 * @param backtests newest first
 * @param promotions of this run, newest first
 * @param isChampion whether the brand stands on it
 * @param steward who answers for the model now
 */
public record CardFacts(
    Brand brand,
    ModelRun run,
    List<RunBacktest> backtests,
    List<Promotion> promotions,
    boolean isChampion,
    Stewardship steward) {

  public CardFacts {
    backtests = List.copyOf(backtests);
    promotions = List.copyOf(promotions);
  }
}
