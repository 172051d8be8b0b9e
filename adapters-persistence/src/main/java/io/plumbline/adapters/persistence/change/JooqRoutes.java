package io.plumbline.adapters.persistence.change;

import static io.plumbline.adapters.persistence.generated.Tables.BUDGET_ROUTE;

import io.plumbline.adapters.persistence.generated.tables.records.BudgetRouteRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The routes in table {@code budget_route}; the newest of each counts. */
final class JooqRoutes implements Routes {

  private final JooqTransaction transaction;

  JooqRoutes(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public RouteTable of(BrandId brand) {
    return transaction.with(
        sql ->
            new RouteTable(
                sql.select(BUDGET_ROUTE.fields())
                    .distinctOn(BUDGET_ROUTE.CHANNEL, BUDGET_ROUTE.ITEM)
                    .from(BUDGET_ROUTE)
                    .where(BUDGET_ROUTE.BRAND.eq(brand))
                    .orderBy(
                        BUDGET_ROUTE.CHANNEL,
                        BUDGET_ROUTE.ITEM.asc().nullsFirst(),
                        BUDGET_ROUTE.ORDINAL.desc())
                    .fetchInto(BUDGET_ROUTE)
                    .map(JooqRoutes::route)));
  }

  private static Route route(BudgetRouteRecord row) {
    return new Route(new ChannelId(row.getChannel()), row.getItem(), target(row));
  }

  private static Target target(BudgetRouteRecord row) {
    return switch (row.getGateway()) {
      case "SHEET" -> new Target.Sheet();
      case "WEBHOOK" -> new Target.Webhook(row.getObject());
      case "GOOGLE_ADS" -> new Target.GoogleAds(row.getAccount(), row.getObject());
      case "META" -> new Target.Meta(row.getObject());
      default -> throw new IllegalStateException("No gateway is called " + row.getGateway());
    };
  }

  @Override
  public void set(BrandId brand, Route route, Actor by, Instant at) {
    transaction.with(
        sql ->
            sql.insertInto(BUDGET_ROUTE)
                .set(BUDGET_ROUTE.BRAND, brand)
                .set(BUDGET_ROUTE.CHANNEL, route.channel().value())
                .set(BUDGET_ROUTE.ITEM, route.item())
                .set(BUDGET_ROUTE.GATEWAY, gateway(route.target()))
                .set(BUDGET_ROUTE.ACCOUNT, account(route.target()))
                .set(BUDGET_ROUTE.OBJECT, object(route.target()))
                .set(BUDGET_ROUTE.SET_BY, by.name())
                .set(BUDGET_ROUTE.SET_BY_KIND, by.kind())
                .set(BUDGET_ROUTE.SET_AT, at)
                .execute());
  }

  private static String gateway(Target target) {
    return switch (target) {
      case Target.Sheet _ -> "SHEET";
      case Target.Webhook _ -> "WEBHOOK";
      case Target.GoogleAds _ -> "GOOGLE_ADS";
      case Target.Meta _ -> "META";
    };
  }

  private static @Nullable String account(Target target) {
    return target instanceof Target.GoogleAds(String customer, String _) ? customer : null;
  }

  private static @Nullable String object(Target target) {
    return switch (target) {
      case Target.Sheet _ -> null;
      case Target.Webhook(String name) -> name;
      case Target.GoogleAds(String _, String budget) -> budget;
      case Target.Meta(String object) -> object;
    };
  }
}
