package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.RuleReader;
import io.plumbline.domain.alert.RuleReading;
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
  public RuleReading read(BrandId brand, AlertRule rule) {
    return switch (rule) {
      case MARGINAL_RETURN, BUDGET_EFFICIENCY, FORECAST_ERROR -> model.read(brand, rule);
      case TEST_SIGNIFICANT, BAND_BREACH -> live.read(brand, rule);
      case EXTERNAL_FACTOR, DATA_GAP -> data.read(brand, rule);
    };
  }
}
