package io.plumbline.adapters.web.rest.shipping;

import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.shared.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * A route, given and taken.
 *
 * @param item a line item; left out for all of the channel that have no route of their own
 * @param gateway SHEET, WEBHOOK, GOOGLE_ADS or META
 * @param account Google Ads: the customer's digits
 * @param object Google Ads: the campaign budget; Meta: the campaign or ad set; WEBHOOK: its name
 */
public record RouteJson(
    @Nullable String channel,
    @Nullable String item,
    @Nullable String gateway,
    @Nullable String account,
    @Nullable String object) {

  static RouteJson from(Route route) {
    String channel = route.channel().value();
    return switch (route.target()) {
      case Target.Sheet _ -> new RouteJson(channel, route.item(), "SHEET", null, null);
      case Target.Webhook(String name) ->
          new RouteJson(channel, route.item(), "WEBHOOK", null, name);
      case Target.GoogleAds(String customer, String budget) ->
          new RouteJson(channel, route.item(), "GOOGLE_ADS", customer, budget);
      case Target.Meta(String object) -> new RouteJson(channel, route.item(), "META", null, object);
    };
  }

  /**
   * Returns the route.
   *
   * @throws IllegalArgumentException if it is none, with the reason
   */
  Route route() {
    return new Route(new ChannelId(needed("channel", channel)), item, target());
  }

  private Target target() {
    return switch (needed("gateway", gateway)) {
      case "SHEET" -> new Target.Sheet();
      case "WEBHOOK" -> new Target.Webhook(needed("object", object));
      case "GOOGLE_ADS" ->
          new Target.GoogleAds(needed("account", account), needed("object", object));
      case "META" -> new Target.Meta(needed("object", object));
      default ->
          throw new IllegalArgumentException(
              "The gateway must be SHEET, WEBHOOK, GOOGLE_ADS or META.");
    };
  }

  private static String needed(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("This route needs the field %s.".formatted(name));
    }
    return value;
  }
}
