package io.plumbline.domain.change.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of routes promises. */
public abstract class RoutesContract {

  protected abstract Routes routes();

  protected abstract Brands brands();

  @BeforeEach
  void brand() {
    brands().add(SampleBrands.HARBOUR);
    brands().add(SampleBrands.NORTHERN);
  }

  private void set(Route route) {
    routes().set(SampleBrands.HARBOUR.id(), route, Actor.human("ada"), SampleOrders.AT);
  }

  private RouteTable now() {
    return routes().of(SampleBrands.HARBOUR.id());
  }

  @Test
  void routes_of_every_kind_come_back_by_channel_and_item() {
    SampleOrders.ROUTES.routes().reversed().forEach(this::set);
    Route sheet = new Route(SampleOrders.SEARCH, "brand terms", new Target.Sheet());
    set(sheet);
    assertThat(now().routes())
        .containsExactly(
            SampleOrders.ROUTES.routes().get(2),
            SampleOrders.ROUTES.routes().get(0),
            sheet,
            SampleOrders.ROUTES.routes().get(1));
  }

  @Test
  void the_newest_counts() {
    set(new Route(SampleOrders.TV, null, new Target.Meta("1")));
    set(new Route(SampleOrders.TV, null, new Target.Meta("2")));
    set(new Route(SampleOrders.TV, "spot", new Target.Meta("3")));
    assertThat(now().routes())
        .containsExactly(
            new Route(SampleOrders.TV, null, new Target.Meta("2")),
            new Route(SampleOrders.TV, "spot", new Target.Meta("3")));
  }

  @Test
  void a_brand_sees_its_own_alone() {
    set(new Route(SampleOrders.TV, null, new Target.Meta("1")));
    assertThat(routes().of(SampleBrands.NORTHERN.id()).routes()).isEmpty();
  }
}
