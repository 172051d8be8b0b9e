package io.plumbline.adapters.persistence.mix;

import io.plumbline.domain.mix.backtest.Backtest;

/** How what a backtest found becomes JSON, and comes back the same. */
public interface BacktestCodec {

  /** Returns the backtest as a JSON object. */
  String write(Backtest backtest);

  /** Returns the backtest that {@code write} was given. */
  Backtest read(String json);
}
