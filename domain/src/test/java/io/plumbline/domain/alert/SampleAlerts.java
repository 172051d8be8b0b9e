package io.plumbline.domain.alert;

import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.Instant;
import java.util.UUID;

/** Alerts for tests. */
public final class SampleAlerts {

  public static final BrandId BRAND = SampleBrands.HARBOUR.id();

  public static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");

  private SampleAlerts() {}

  /** A channel whose next unit of money brings {@code mean}. */
  public static Condition below(String channel, double mean) {
    return new Condition(
        AlertRule.MARGINAL_RETURN,
        channel,
        channel + " below 1.00",
        "The next unit of money returns %s.".formatted(mean),
        AlertFigure.of(
            new Estimate(mean, 0.1, mean, CredibleInterval.ninety(mean - 0.2, mean + 0.2)),
            AlertFigure.Unit.RATIO,
            "13 weeks"),
        new AlertLink(AlertLink.Page.CHANNEL, channel),
        new NextStep("Plan a reduction", AlertLink.to(AlertLink.Page.PLANNER)));
  }

  /** A forecast that missed by {@code error}. */
  public static Condition missed(double error) {
    return new Condition(
        AlertRule.FORECAST_ERROR,
        "forecast",
        "Forecast error above 15 %",
        "Missed by %s.".formatted(error),
        AlertFigure.counted(error, AlertFigure.Unit.PART, "4 weeks"),
        AlertLink.to(AlertLink.Page.FORECAST),
        new NextStep("Review the model", AlertLink.to(AlertLink.Page.RUN)));
  }

  public static Alert open(BrandId brand, int number, Condition condition) {
    return Alert.raised(new UUID(brand.value().hashCode(), number), brand, number, condition, AT);
  }

  public static Alert open(int number, Condition condition) {
    return open(BRAND, number, condition);
  }
}
