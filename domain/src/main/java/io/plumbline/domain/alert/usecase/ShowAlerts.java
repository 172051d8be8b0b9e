package io.plumbline.domain.alert.usecase;

import static java.util.Comparator.comparing;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.port.AlertDeliveries;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Shows a brand's alerts: what wants eyes first, then what sleeps or is cared for. */
public final class ShowAlerts {

  /** How many cleared ones are shown. */
  public static final int CLEARED = 200;

  /**
   * A brand's alerts on a day.
   *
   * @param standing open ones first, then by rule, the newest first
   * @param cleared the last cleared first, at most {@link #CLEARED}
   * @param deliveries of the standing ones
   */
  public record Shown(
      LocalDate today, List<Alert> standing, List<Alert> cleared, List<AlertDelivery> deliveries) {
    public Shown {
      standing = List.copyOf(standing);
      cleared = List.copyOf(cleared);
      deliveries = List.copyOf(deliveries);
    }

    /** Returns those nobody has answered, or whose sleep is over. */
    public List<Alert> open() {
      return standing.stream().filter(one -> one.state(today) == Alert.State.OPEN).toList();
    }

    /** Returns who was told of one, or is to be. */
    public List<AlertDelivery> deliveriesOf(Alert alert) {
      return deliveries.stream().filter(one -> one.alert() == alert.number()).toList();
    }
  }

  private final Alerts alerts;
  private final AlertDeliveries deliveries;
  private final InstantSource clock;

  public ShowAlerts(Alerts alerts, AlertDeliveries deliveries, InstantSource clock) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Returns the brand's alerts as of today. */
  public Shown of(BrandId brand) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Comparator<Alert> pressing =
        comparing((Alert one) -> one.state(today))
            .thenComparing(one -> one.condition().rule())
            .thenComparing(comparing(Alert::number).reversed());
    return new Shown(
        today,
        alerts.standing(brand).stream().sorted(pressing).toList(),
        alerts.cleared(brand, CLEARED),
        deliveries.standing(brand));
  }
}
