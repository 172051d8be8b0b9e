package io.plumbline.domain.change.port;

import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Leg;
import io.plumbline.domain.change.shipping.LegState;
import io.plumbline.domain.change.shipping.OrderLegs;
import io.plumbline.domain.change.shipping.Refusal;
import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.shared.ChannelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Orders of a small brand: one line on Google Ads, one on Meta, one by webhook, one by hand. */
public final class SampleOrders {

  public static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");

  public static final ChannelId SEARCH = new ChannelId("search");
  public static final ChannelId SOCIAL = new ChannelId("social");
  public static final ChannelId RADIO = new ChannelId("radio");
  public static final ChannelId TV = new ChannelId("tv");

  public static final RouteTable ROUTES =
      new RouteTable(
          List.of(
              new Route(SEARCH, null, new Target.GoogleAds("1234567890", "555")),
              new Route(SOCIAL, "retargeting", new Target.Meta("23851234567890123")),
              new Route(RADIO, null, new Target.Webhook("agency"))));

  private SampleOrders() {}

  public static BudgetOrder order(int number) {
    return new BudgetOrder(
        new UUID(1, number),
        SampleBrands.HARBOUR.id(),
        "C-%04d".formatted(number),
        1,
        BudgetOrder.Purpose.SHIP,
        "EUR",
        List.of(
            new BudgetLine(SEARCH, "brand terms", 700_00, 770_00),
            new BudgetLine(SOCIAL, "retargeting", 350_00, 280_00),
            new BudgetLine(RADIO, "breakfast", 100_00, 90_00),
            new BudgetLine(TV, "=SUM(A1)", 500_00, 510_00)));
  }

  public static Dispatch ship(int number) {
    return new OrderLegs(ROUTES, List.of()).open(order(number), AT);
  }

  /** The same order under another key. */
  public static Dispatch again(Dispatch dispatch, UUID key) {
    BudgetOrder order = dispatch.order();
    return new OrderLegs(ROUTES, List.of())
        .open(
            new BudgetOrder(
                key,
                order.brand(),
                order.request(),
                order.step(),
                order.purpose(),
                order.currency(),
                order.lines()),
            AT);
  }

  /** The dispatch with a leg in every state there is, one after the other. */
  static List<Dispatch> lives(Dispatch dispatch) {
    List<LegState> states =
        List.of(
            new LegState.Open(),
            new LegState.Ready(7),
            new LegState.Sent(7, 2),
            new LegState.Done(7, "receipt \"x\"", AT, null),
            new LegState.Done(7, "by hand", AT, "maya"),
            new LegState.Refused("too low", AT, null),
            new LegState.Refused("too low", AT, 7L),
            new LegState.SettingBack(7),
            new LegState.SetBack(7, "again", AT, null),
            new LegState.SetBack(7, "by hand", AT, "maya"),
            new LegState.ByHand(7, true, "drift"));
    List<Dispatch> lives = new ArrayList<>();
    for (LegState state : states) {
      List<Leg> legs = new ArrayList<>(dispatch.legs());
      Leg leg = legs.getFirst();
      legs.set(
          0,
          new Leg(
              leg.target(), leg.lines(), leg.from(), leg.to(), leg.slack(), state, 3, leg.due()));
      lives.add(new Dispatch(dispatch.order(), legs, List.of(), dispatch.openedAt()));
      lives.add(
          new Dispatch(dispatch.order(), legs, List.of(new Refusal(1, "no")), dispatch.openedAt()));
    }
    return lives;
  }
}
