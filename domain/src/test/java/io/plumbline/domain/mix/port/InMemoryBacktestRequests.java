package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asked-for backtests in memory. */
public final class InMemoryBacktestRequests implements BacktestRequests {

  private final InMemoryTransaction transaction;
  private final Map<UUID, BacktestRequest> requests = new HashMap<>();

  public InMemoryBacktestRequests(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(BacktestRequest request) {
    transaction.run(
        () -> {
          requests.put(request.id(), request);
          transaction.undoWith(() -> requests.remove(request.id()));
        });
  }

  @Override
  public Optional<BacktestRequest> find(UUID id) {
    return transaction.in(() -> Optional.ofNullable(requests.get(id)));
  }
}
