package io.plumbline.adapters.web.rest.planning;

import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.usecase.MeasureEfficiency;
import java.util.List;

/**
 * How well the money of each channel works.
 *
 * @param periods over how many of the last periods
 * @param paybackDays only what comes back within so many days counts
 */
public record EfficiencyJson(
    String run, int periods, int paybackDays, List<ChannelEfficiencyJson> channels) {

  public EfficiencyJson {
    channels = List.copyOf(channels);
  }

  static EfficiencyJson of(MeasureEfficiency.Outcome.Measured measured, PaybackWindow payback) {
    return new EfficiencyJson(
        measured.run().label(),
        measured.periods(),
        payback.days(),
        measured.channels().stream().map(ChannelEfficiencyJson::from).toList());
  }
}
