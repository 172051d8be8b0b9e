package io.plumbline.adapters.ingest.gateway;

import io.plumbline.domain.change.port.BudgetGateway;
import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.Reading;
import io.plumbline.domain.change.shipping.Target;

/** Hands each call to the gateway of its target. The sheet has none: a person is its gateway. */
public final class GatewayByTarget implements BudgetGateway {

  private final BudgetGateway googleAds;
  private final BudgetGateway meta;
  private final BudgetGateway webhooks;

  public GatewayByTarget(BudgetGateway googleAds, BudgetGateway meta, BudgetGateway webhooks) {
    this.googleAds = googleAds;
    this.meta = meta;
    this.webhooks = webhooks;
  }

  @Override
  public Reading read(BudgetCall call) {
    return of(call).read(call);
  }

  @Override
  public Answer set(BudgetCall call) {
    return of(call).set(call);
  }

  private BudgetGateway of(BudgetCall call) {
    return switch (call.leg().target()) {
      case Target.GoogleAds _ -> googleAds;
      case Target.Meta _ -> meta;
      case Target.Webhook _ -> webhooks;
      case Target.Sheet _ -> throw new IllegalArgumentException("Nobody calls a sheet.");
    };
  }
}
