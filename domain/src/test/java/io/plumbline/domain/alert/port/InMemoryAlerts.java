package io.plumbline.domain.alert.port;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.Alert.Standing;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alerts in memory. */
public final class InMemoryAlerts implements Alerts {

  private final InMemoryTransaction transaction;
  private final Map<UUID, Alert> alerts = new LinkedHashMap<>();

  public InMemoryAlerts(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    // a transaction over memory is alone anyway
  }

  @Override
  public int next(BrandId brand) {
    return 1 + (int) alerts.values().stream().filter(one -> one.brand().equals(brand)).count();
  }

  @Override
  public void put(Alert alert, LedgerEntry entry) {
    boolean twice =
        !alert.isCleared()
            && standing(alert.brand()).stream()
                .anyMatch(one -> !one.id().equals(alert.id()) && one.isOf(alert.condition()));
    if (twice) {
      throw new IllegalStateException("%s stands already.".formatted(alert.condition().title()));
    }
    put(alert);
  }

  @Override
  public void tell(Alert alert) {
    put(alert);
  }

  private void put(Alert alert) {
    transaction.run(
        () -> {
          Alert before = alerts.put(alert.id(), alert);
          transaction.undoWith(
              () -> {
                if (before == null) {
                  alerts.remove(alert.id());
                } else {
                  alerts.put(alert.id(), before);
                }
              });
        });
  }

  @Override
  public List<Alert> standing(BrandId brand) {
    return of(brand, false, Comparator.comparing(Alert::number).reversed(), Integer.MAX_VALUE);
  }

  @Override
  public List<Alert> cleared(BrandId brand, int limit) {
    return of(
        brand,
        true,
        Comparator.comparing(InMemoryAlerts::clearedAt).thenComparing(Alert::number).reversed(),
        limit);
  }

  private static Instant clearedAt(Alert alert) {
    return alert.standing() instanceof Standing.Cleared(var at) ? at : Instant.MAX;
  }

  private List<Alert> of(BrandId brand, boolean cleared, Comparator<Alert> order, int limit) {
    return transaction.in(
        () ->
            alerts.values().stream()
                .filter(one -> one.brand().equals(brand) && one.isCleared() == cleared)
                .sorted(order)
                .limit(limit)
                .toList());
  }

  @Override
  public Optional<Alert> find(BrandId brand, int number) {
    return transaction.in(
        () ->
            alerts.values().stream()
                .filter(one -> one.brand().equals(brand) && one.number() == number)
                .findFirst());
  }
}
