package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRoutingSet;
import io.plumbline.domain.alert.port.AlertRoutes;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.util.Set;

/** Says who is told when a rule fires, besides the pages; only admins do. */
public final class SetAlertRoute {

  /** How it ended. */
  public sealed interface Outcome {

    /** From the next alert on it is so. */
    record Set(AlertRoute route) implements Outcome {}

    /** It was so already. */
    record Already(AlertRoute route) implements Outcome {}

    /** Who sets it is no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private final AlertRoutes routes;
  private final AlertBook book;
  private final RolesNow roles;

  public SetAlertRoute(AlertRoutes routes, AlertBook book, RolesNow roles) {
    this.routes = routes;
    this.book = book;
    this.roles = roles;
  }

  /** Returns what comes of it. */
  public Outcome set(AlertRoute route, Actor by, Origin origin) {
    return book.holding(
        route.brand(),
        () -> {
          if (!roles.has(by, Set.of(Role.ADMIN))) {
            return new Outcome.NotAllowed(by);
          }
          AlertRoute before =
              routes.of(route.brand()).stream()
                  .filter(one -> one.rule() == route.rule())
                  .findFirst()
                  .orElseGet(() -> AlertRoute.pages(route.brand(), route.rule()));
          if (before.equals(route)) {
            return new Outcome.Already(route);
          }
          routes.put(
              route, book.told(route.brand(), new AlertRoutingSet(before, route), by, origin));
          return new Outcome.Set(route);
        });
  }
}
