package io.plumbline.domain.alert.port;

import static java.util.Comparator.comparing;

import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Deliveries in memory; which alerts stand is told by others in memory. */
public final class InMemoryAlertDeliveries implements AlertDeliveries {

  private final InMemoryTransaction transaction;
  private final Alerts alerts;
  private final Map<UUID, AlertDelivery> deliveries = new LinkedHashMap<>();

  public InMemoryAlertDeliveries(InMemoryTransaction transaction, Alerts alerts) {
    this.transaction = transaction;
    this.alerts = alerts;
  }

  @Override
  public boolean add(AlertDelivery delivery) {
    boolean known =
        deliveries.values().stream()
            .anyMatch(
                one ->
                    one.brand().equals(delivery.brand())
                        && one.alert() == delivery.alert()
                        && one.receiver().equals(delivery.receiver()));
    if (!known) {
      put(delivery);
    }
    return !known;
  }

  @Override
  public List<AlertDelivery> due(Instant now, int limit) {
    return transaction.in(
        () ->
            deliveries.values().stream()
                .filter(one -> isDue(one, now))
                .sorted(comparing(InMemoryAlertDeliveries::dueAt).thenComparing(AlertDelivery::id))
                .limit(limit)
                .toList());
  }

  private static Instant dueAt(AlertDelivery delivery) {
    Instant due = delivery.due();
    return due == null ? Instant.MAX : due;
  }

  private static boolean isDue(AlertDelivery delivery, Instant now) {
    return !dueAt(delivery).isAfter(now);
  }

  @Override
  public Optional<AlertDelivery> claim(AlertDelivery delivery, Instant now, Instant until) {
    return transaction.in(
        () -> {
          Optional<AlertDelivery> mine =
              Optional.ofNullable(deliveries.get(delivery.id()))
                  .filter(one -> isDue(one, now))
                  .map(one -> one.inHand(until));
          mine.ifPresent(this::put);
          return mine;
        });
  }

  @Override
  public void put(AlertDelivery delivery) {
    transaction.run(
        () -> {
          AlertDelivery before = deliveries.put(delivery.id(), delivery);
          transaction.undoWith(
              () -> {
                if (before == null) {
                  deliveries.remove(delivery.id());
                } else {
                  deliveries.put(delivery.id(), before);
                }
              });
        });
  }

  @Override
  public List<AlertDelivery> standing(BrandId brand) {
    List<Integer> standing = alerts.standing(brand).stream().map(one -> one.number()).toList();
    return transaction.in(
        () ->
            deliveries.values().stream()
                .filter(one -> one.brand().equals(brand) && standing.contains(one.alert()))
                .sorted(
                    comparing(AlertDelivery::alert)
                        .thenComparing(one -> one.receiver().way())
                        .thenComparing(one -> one.receiver().address()))
                .toList());
  }
}
