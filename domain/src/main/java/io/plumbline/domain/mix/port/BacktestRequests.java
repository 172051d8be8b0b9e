package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.backtest.BacktestRequest;
import java.util.Optional;
import java.util.UUID;

/** The backtests that were asked for. */
public interface BacktestRequests {

  /** Adds a request. */
  void add(BacktestRequest request);

  /** Returns the request. */
  Optional<BacktestRequest> find(UUID id);
}
