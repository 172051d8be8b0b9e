package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.UUID;

/** The backtests of runs; never changed. */
public interface Backtests {

  /** Adds a backtest. */
  void add(RunBacktest backtest);

  /** Returns the backtests of the brand's run, newest first. */
  List<RunBacktest> of(BrandId brand, UUID run);
}
