package io.plumbline.domain.mix.forecast;

import io.plumbline.domain.shared.Estimate;
import java.util.List;

/**
 * The outcome that is promised, noise included: of each period, and of all together. In the KPI's
 * own unit, all geos together.
 */
public record OutcomeBand(List<Estimate> periods, Estimate total) {

  public OutcomeBand {
    periods = List.copyOf(periods);
  }
}
