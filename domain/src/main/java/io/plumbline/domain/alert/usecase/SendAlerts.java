package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertMessage;
import io.plumbline.domain.alert.Sending;
import io.plumbline.domain.alert.port.AlertChannel;
import io.plumbline.domain.alert.port.AlertDeliveries;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends what is due to people. It runs after the fact and apart from it: a mail server that is down
 * delays no alert on the pages, and each message is tried again until it is sent or given up. A
 * node that dies between sending and writing so sends it once more, with the same id.
 */
public final class SendAlerts {

  /** How long a node has a message in hand. */
  public static final Duration IN_HAND = Duration.ofMinutes(5);

  private static final int AT_ONCE = 50;

  /** What became of a message. */
  public sealed interface Outcome {

    /** It is sent. */
    record Sent(AlertDelivery delivery) implements Outcome {}

    /** It is tried again later, unless it is given up. */
    record Failed(AlertDelivery delivery) implements Outcome {}

    /** Something is wrong here. */
    record Broken(AlertDelivery delivery, RuntimeException cause) implements Outcome {}
  }

  private final AlertDeliveries deliveries;
  private final Alerts alerts;
  private final Brands brands;
  private final List<AlertChannel> channels;
  private final Transaction transaction;
  private final InstantSource clock;

  public SendAlerts(
      AlertDeliveries deliveries,
      Alerts alerts,
      Brands brands,
      List<AlertChannel> channels,
      Transaction transaction,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.alerts = alerts;
    this.brands = brands;
    this.channels = List.copyOf(channels);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns what became of the messages that were due. */
  public List<Outcome> send() {
    List<Outcome> outcomes = new ArrayList<>();
    for (AlertDelivery due : transaction.in(() -> deliveries.due(instant(), AT_ONCE))) {
      try {
        Instant now = instant();
        transaction
            .in(() -> deliveries.claim(due, now, now.plus(IN_HAND)))
            .map(this::sent)
            .ifPresent(outcomes::add);
      } catch (RuntimeException cause) {
        outcomes.add(new Outcome.Broken(due, cause));
      }
    }
    return outcomes;
  }

  private Outcome sent(AlertDelivery mine) {
    return switch (sending(mine)) {
      case Sending.Sent _ -> new Outcome.Sent(put(mine.sent(instant())));
      case Sending.Failed(var why, var retryAfter) ->
          new Outcome.Failed(put(mine.failed(instant(), why, retryAfter)));
      case Sending.Refused(var why) -> new Outcome.Failed(put(mine.givenUp(why)));
    };
  }

  private Sending sending(AlertDelivery mine) {
    Optional<AlertChannel> channel =
        channels.stream()
            .filter(one -> one.way() == mine.receiver().way() && one.ready())
            .findFirst();
    if (channel.isEmpty()) {
      return new Sending.Failed(
          "%s is not set up in this installation".formatted(mine.receiver().way().label()), null);
    }
    Alert alert = transaction.in(() -> alerts.find(mine.brand(), mine.alert())).orElseThrow();
    Brand brand =
        brands.all().stream()
            .filter(one -> one.id().equals(mine.brand()))
            .findFirst()
            .orElseThrow();
    return alert.isCleared()
        ? new Sending.Refused("the alert was cleared before it could be sent")
        : channel.get().send(new AlertMessage(mine, alert, brand));
  }

  private AlertDelivery put(AlertDelivery delivery) {
    transaction.run(() -> deliveries.put(delivery));
    return delivery;
  }

  private Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
