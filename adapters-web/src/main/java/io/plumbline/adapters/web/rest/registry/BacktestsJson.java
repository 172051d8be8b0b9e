package io.plumbline.adapters.web.rest.registry;

import io.plumbline.domain.mix.backtest.FamilyComparison;
import io.plumbline.domain.mix.backtest.RunBacktest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The backtests of a run, newest first.
 *
 * @param families how the families compare on the newest data, where there are two
 */
public record BacktestsJson(List<BacktestJson> backtests, List<Families> families) {

  /** Families over one horizon, on the origins they share. */
  public record Families(int horizonWeeks, int origins, Map<String, Double> wmape, String best) {

    static Families from(FamilyComparison comparison) {
      Map<String, Double> errors = new LinkedHashMap<>();
      comparison.wmape().forEach((family, error) -> errors.put(family.key(), error));
      return new Families(
          comparison.horizon(), comparison.origins(), errors, comparison.best().key());
    }
  }

  static BacktestsJson from(List<RunBacktest> backtests) {
    return new BacktestsJson(
        backtests.stream().map(BacktestJson::from).toList(),
        FamilyComparison.of(backtests.stream().map(RunBacktest::result).toList()).stream()
            .map(Families::from)
            .toList());
  }
}
