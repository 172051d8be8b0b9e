package io.plumbline.domain.change.port;

import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;

/** How the budgets of each brand are set. */
public interface Routes {

  /** Returns the brand's routes as they are now, by channel and item. */
  RouteTable of(BrandId brand);

  /** Puts a route in place of the one its channel or line item had; what was stays on record. */
  void set(BrandId brand, Route route, Actor by, Instant at);
}
