package io.plumbline.adapters.ingest.gateway;

import io.plumbline.domain.change.port.SampleOrders;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.Dispatch;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls of a small order, and what gateways need in tests. */
final class Calls {

  static final String SECRET = "a-shared-secret-of-32-characters";

  static final Credentials CREDENTIALS =
      name ->
          Optional.ofNullable(
              Map.of(
                      GoogleAdsGateway.TOKEN,
                      "ya29.token",
                      GoogleAdsGateway.DEVELOPER_TOKEN,
                      "developer",
                      MetaGateway.TOKEN,
                      "EAAB.token",
                      WebhookGateway.secret("agency"),
                      SECRET)
                  .get(name));

  static final Credentials NONE = name -> Optional.empty();

  private static final Dispatch DISPATCH = SampleOrders.ship(7);

  /** 700.00 to 770.00 a week: 100,000,000 to 110,000,000 micros a day. */
  static final BudgetCall GOOGLE = DISPATCH.call(0);

  /** 350.00 to 280.00 a week: 5,000 to 4,000 cents a day. */
  static final BudgetCall META = DISPATCH.call(1);

  static final BudgetCall WEBHOOK = DISPATCH.call(2);

  private Calls() {}

  static OutboundHttp http() {
    return new OutboundHttp(Set.of("127.0.0.1"), Duration.ofMillis(700));
  }
}
