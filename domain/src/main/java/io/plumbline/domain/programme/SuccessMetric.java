package io.plumbline.domain.programme;

import static io.plumbline.domain.shared.Require.that;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a period is to reach.
 *
 * @param target zero or more
 * @param unit what the target is counted in: {@code orders}, {@code USD per USD}
 */
public record SuccessMetric(Kind kind, BigDecimal target, String unit) {

  /** What is measured. Names are kept in the ledger: never rename. */
  public enum Kind {
    OUTCOME("Outcome", true),
    ROAS("ROAS", true),
    MARGINAL_ROAS("Marginal ROAS", true),
    COST_PER_OUTCOME("Cost per outcome", false);

    private final String label;
    private final boolean moreIsBetter;

    Kind(String label, boolean moreIsBetter) {
      this.label = label;
      this.moreIsBetter = moreIsBetter;
    }

    /** Returns its name as people read it. */
    public String label() {
      return label;
    }

    /** Returns its name in texts: {@code marginal-roas}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the metric of this key. */
    public static Optional<Kind> named(String key) {
      return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }

  public SuccessMetric {
    that(
        target.signum() >= 0 && target.precision() - target.scale() <= 15 && target.scale() <= 6,
        "A target (%s) is zero or more, below 10^15, with at most 6 decimals.",
        target);
    that(
        !unit.isBlank() && unit.length() <= 40,
        "The unit (%s) of a target has 1 to 40 characters.",
        unit);
    target = target.signum() == 0 ? BigDecimal.ZERO : target.stripTrailingZeros();
  }

  /** Returns it as people read it: {@code Marginal ROAS at least 1.2 USD per USD}. */
  public String sentence() {
    return "%s %s %s %s"
        .formatted(
            kind.label(), kind.moreIsBetter ? "at least" : "at most", target.toPlainString(), unit);
  }
}
