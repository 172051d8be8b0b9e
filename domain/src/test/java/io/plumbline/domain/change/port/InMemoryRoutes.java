package io.plumbline.domain.change.port;

import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Routes in memory. */
public final class InMemoryRoutes implements Routes {

  private final InMemoryTransaction transaction;
  private final Map<BrandId, List<Route>> all = new HashMap<>();

  public InMemoryRoutes(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public RouteTable of(BrandId brand) {
    return transaction.in(() -> new RouteTable(all.getOrDefault(brand, List.of())));
  }

  @Override
  public void set(BrandId brand, Route route, Actor by, Instant at) {
    transaction.run(
        () -> {
          List<Route> before = all.getOrDefault(brand, List.of());
          List<Route> now = new ArrayList<>(before);
          now.removeIf(
              other ->
                  other.channel().equals(route.channel())
                      && Objects.equals(other.item(), route.item()));
          now.add(route);
          now.sort(
              Comparator.comparing((Route one) -> one.channel().value())
                  .thenComparing(one -> Objects.requireNonNullElse(one.item(), "")));
          all.put(brand, now);
          transaction.undoWith(() -> all.put(brand, before));
        });
  }
}
