package io.plumbline.domain.media;

import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Observations in few words. */
public final class ObservationsInTests {

  public static final Measure TV = new Measure(Measure.Kind.SPEND, "tv");
  public static final Measure TV_SHOWN = new Measure(Measure.Kind.EXPOSURE, "tv");
  public static final Measure RADIO = new Measure(Measure.Kind.SPEND, "radio");
  public static final Measure SALES = new Measure(Measure.Kind.OUTCOME, "sales");
  public static final Measure PRICE = new Measure(Measure.Kind.CONTROL, "price");

  /** A Monday. */
  public static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private ObservationsInTests() {}

  public static Observation of(Measure measure, LocalDate date, String value) {
    return of(measure, date, Geo.NATIONAL, value);
  }

  public static Observation of(Measure measure, LocalDate date, Geo geo, String value) {
    return new Observation(2, date, geo, measure, new BigDecimal(value));
  }
}
