package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import org.jspecify.annotations.Nullable;

/**
 * The outcome that is modelled.
 *
 * @param column the column it stands in
 * @param value what one of it is worth in money; absent if it is money, or if nobody says
 */
public record KpiSpec(String column, Kind kind, @Nullable Value value) {

  /** What the outcome is counted in. */
  public enum Kind {
    /** Money. */
    REVENUE,
    /** Conversions, sign-ups, units. */
    CONVERSIONS
  }

  /** The money one conversion is worth. */
  public sealed interface Value {

    /** The same in every period. */
    record Fixed(double money) implements Value {
      public Fixed {
        that(
            money > 0 && Double.isFinite(money),
            "The value of a KPI (%s) must be positive.",
            money);
      }
    }

    /** As a column of the data says. */
    record Column(String name) implements Value {}
  }

  public KpiSpec {
    that(
        value == null || kind == Kind.CONVERSIONS,
        "Revenue is money already; only conversions have a value per KPI.");
  }

  public KpiSpec(String column, Kind kind) {
    this(column, kind, null);
  }

  /** Returns what results are counted in: money if {@link #money()}. */
  public Kind counted() {
    return money() ? Kind.REVENUE : Kind.CONVERSIONS;
  }

  /** Returns whether effects are stated in money: the KPI is money, or its value is known. */
  public boolean money() {
    return kind == Kind.REVENUE || value != null;
  }
}
