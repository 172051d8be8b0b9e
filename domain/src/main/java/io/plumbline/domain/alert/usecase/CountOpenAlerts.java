package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts a brand's alerts that nobody has answered, or whose sleep is over. */
public final class CountOpenAlerts {

  private final Alerts alerts;
  private final InstantSource clock;

  public CountOpenAlerts(Alerts alerts, InstantSource clock) {
    this.alerts = alerts;
    this.clock = clock;
  }

  /** Returns how many are open today. */
  public int of(BrandId brand) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Math.toIntExact(
        alerts.standing(brand).stream()
            .filter(one -> one.state(today) == Alert.State.OPEN)
            .count());
  }
}
