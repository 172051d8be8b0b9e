package io.plumbline.domain.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Terms of planning periods for tests. */
public final class SamplePeriods {

  /** Two targets, with a fraction and without. */
  public static final List<SuccessMetric> METRICS =
      List.of(
          new SuccessMetric(SuccessMetric.Kind.MARGINAL_ROAS, new BigDecimal("1.2"), "USD per USD"),
          new SuccessMetric(SuccessMetric.Kind.OUTCOME, new BigDecimal("120000"), "orders"));

  /** The last quarter of 2026: 1,000,000.00, from 800,000.00 to 1,100,000.00. */
  public static final PeriodTerms Q4 =
      new PeriodTerms(
          "Q4 2026",
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 12, 31),
          METRICS,
          100_000_000,
          80_000_000L,
          110_000_000L);

  /** The quarter after, without floor and ceiling. */
  public static final PeriodTerms Q1 =
      new PeriodTerms(
          "Q1 2027",
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2027, 3, 31),
          METRICS.subList(0, 1),
          90_000_000,
          null,
          null);

  private SamplePeriods() {}

  /** Returns Q4 on other days. */
  public static PeriodTerms from(LocalDate first, LocalDate last) {
    return new PeriodTerms("Other", first, last, METRICS, 100_000_000, null, null);
  }
}
