package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Reading;
import io.plumbline.domain.shared.BrandId;

/** Reads what each rule says of a brand now, from the facts the system has. */
public final class ReadAlertRules implements RuleReader {

  private final ModelRules model;
  private final LiveRules live;
  private final DataRules data;

  public ReadAlertRules(ModelRules model, LiveRules live, DataRules data) {
    this.model = model;
    this.live = live;
    this.data = data;
  }

  @Override
  public Reading read(BrandId brand, AlertRule rule) {
    return switch (rule) {
      case MARGINAL_RETURN -> model.marginalReturns(brand);
      case BUDGET_EFFICIENCY -> model.efficiency(brand);
      case FORECAST_ERROR -> model.forecasts(brand);
      case TEST_SIGNIFICANT -> live.tests(brand);
      case BAND_BREACH -> live.moves(brand);
      case EXTERNAL_FACTOR -> data.factors(brand);
      case DATA_GAP -> data.gaps(brand);
    };
  }
}
