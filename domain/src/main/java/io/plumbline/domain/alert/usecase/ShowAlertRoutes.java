package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.port.AlertChannel;
import io.plumbline.domain.alert.port.AlertRoutes;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Shows who is told when which rule fires. */
public final class ShowAlertRoutes {

  /**
   * A brand's routes.
   *
   * @param routes one a rule
   * @param ready the ways this installation is set up for
   */
  public record Shown(List<AlertRoute> routes, Set<AlertRoute.Way> ready) {
    public Shown {
      routes = List.copyOf(routes);
      ready = Set.copyOf(ready);
    }
  }

  private final AlertRoutes routes;
  private final List<AlertChannel> channels;

  public ShowAlertRoutes(AlertRoutes routes, List<AlertChannel> channels) {
    this.routes = routes;
    this.channels = List.copyOf(channels);
  }

  /** Returns the brand's routes. */
  public Shown of(BrandId brand) {
    List<AlertRoute> set = routes.of(brand);
    List<AlertRoute> all = new ArrayList<>();
    for (AlertRule rule : AlertRule.values()) {
      all.add(
          set.stream()
              .filter(route -> route.rule() == rule)
              .findFirst()
              .orElseGet(() -> AlertRoute.pages(brand, rule)));
    }
    Set<AlertRoute.Way> ready = EnumSet.noneOf(AlertRoute.Way.class);
    channels.stream().filter(AlertChannel::ready).map(AlertChannel::way).forEach(ready::add);
    return new Shown(all, ready);
  }
}
