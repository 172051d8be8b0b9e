package io.plumbline.domain.reporting;

import static io.plumbline.domain.shared.Require.that;

import java.util.HashSet;
import java.util.List;

/** The three figures at the head of Home, from left to right. */
public record HeadlineKpis(List<HeadlineKpi> kpis) {

  /** How many there are. */
  public static final int COUNT = 3;

  /** What everybody sees until somebody chooses. */
  public static final HeadlineKpis DEFAULT =
      new HeadlineKpis(
          List.of(
              HeadlineKpi.MARKETING_ROI,
              HeadlineKpi.BUDGET_EFFICIENCY,
              HeadlineKpi.FORECAST_ACCURACY));

  public HeadlineKpis {
    kpis = List.copyOf(kpis);
    that(kpis.size() == COUNT, "%s figures stand at the head of Home, not %s.", COUNT, kpis.size());
    that(
        new HashSet<>(kpis).size() == COUNT, "The %s figures are different ones: %s.", COUNT, kpis);
  }
}
