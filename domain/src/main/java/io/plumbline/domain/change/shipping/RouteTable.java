package io.plumbline.domain.change.shipping;

import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A brand's routes. What has none is set by hand. */
public record RouteTable(List<Route> routes) {

  public RouteTable {
    routes = List.copyOf(routes);
  }

  /** Returns where the line is set: by its item's route, else its channel's, else by hand. */
  public Target of(BudgetLine line) {
    return exactly(line.channel(), line.item())
        .or(() -> exactly(line.channel(), null))
        .orElseGet(Target.Sheet::new);
  }

  /** Returns where this very route goes; {@code item} is null for the channel's. */
  public Optional<Target> exactly(ChannelId channel, @Nullable String item) {
    return routes.stream()
        .filter(route -> route.channel().equals(channel) && Objects.equals(route.item(), item))
        .map(Route::target)
        .findFirst();
  }
}
