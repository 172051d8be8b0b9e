package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.shared.BrandId;

/** Lists how a brand's budgets are set. */
public final class ListRoutes {

  private final Routes routes;

  public ListRoutes(Routes routes) {
    this.routes = routes;
  }

  /** Returns the routes; what has none is set by hand. */
  public RouteTable list(BrandId brand) {
    return routes.of(brand);
  }
}
