package io.plumbline.domain.alert.port;

import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Routes in memory. */
public final class InMemoryAlertRoutes implements AlertRoutes {

  private final InMemoryTransaction transaction;
  private final Map<BrandId, Map<AlertRule, AlertRoute>> routes = new HashMap<>();

  public InMemoryAlertRoutes(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void put(AlertRoute route, LedgerEntry entry) {
    transaction.run(
        () -> {
          Map<AlertRule, AlertRoute> own =
              routes.computeIfAbsent(route.brand(), any -> new TreeMap<>());
          AlertRoute before = own.put(route.rule(), route);
          transaction.undoWith(
              () -> {
                if (before == null) {
                  own.remove(route.rule());
                } else {
                  own.put(route.rule(), before);
                }
              });
        });
  }

  @Override
  public List<AlertRoute> of(BrandId brand) {
    return transaction.in(() -> List.copyOf(routes.getOrDefault(brand, Map.of()).values()));
  }
}
