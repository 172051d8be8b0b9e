package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.FitRequest;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asked-for fits in memory. */
public final class InMemoryFitRequests implements FitRequests {

  private final InMemoryTransaction transaction;
  private final Map<UUID, FitRequest> requests = new HashMap<>();

  public InMemoryFitRequests(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(FitRequest request) {
    transaction.run(
        () -> {
          requests.put(request.id(), request);
          transaction.undoWith(() -> requests.remove(request.id()));
        });
  }

  @Override
  public Optional<FitRequest> find(UUID id) {
    return transaction.in(() -> Optional.ofNullable(requests.get(id)));
  }
}
