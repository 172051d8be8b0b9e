package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one measure in which a brand's recommendations are made and their outcomes are told.
 *
 * @param measure whether more is better (a return) or less (a cost)
 * @param payback how soon money has to be back to count
 * @param customerCents what one more customer, or one more of the KPI, brings within that time, in
 *     whole cents; absent if nobody says
 */
public record DecisionCurrency(
    Denomination measure, PaybackWindow payback, @Nullable Long customerCents) {

  /** Marginal ROAS within sixty days. */
  public static final DecisionCurrency DEFAULT =
      new DecisionCurrency(Denomination.MARGINAL_ROAS, PaybackWindow.DEFAULT, null);

  /** What is told of the next unit of money. */
  public enum Denomination {
    /** The money it brings. */
    MARGINAL_ROAS("marginal ROAS"),
    /** What the next customer costs. */
    MARGINAL_CAC("marginal CAC");

    private final String words;

    Denomination(String words) {
      this.words = words;
    }

    /** Returns its name for people. */
    public String words() {
      return words;
    }
  }

  public DecisionCurrency {
    that(
        customerCents == null || customerCents > 0,
        "What a customer brings (%s cents) must be positive.",
        customerCents);
  }

  /** Returns its name: {@code marginal CAC within 60 days}. */
  public String words() {
    return "%s within %d days".formatted(measure.words(), payback.days());
  }

  /** Returns whether less is better. */
  public boolean isCost() {
    return measure == Denomination.MARGINAL_CAC;
  }

  /** Returns whether returns of a KPI so counted can be told in it. */
  public boolean tells(KpiSpec.Kind counted) {
    return customerCents != null || isCost() == (counted == KpiSpec.Kind.CONVERSIONS);
  }

  /** Returns this one, or the other measure where returns so counted cannot be told in this. */
  public DecisionCurrency by(KpiSpec.Kind counted) {
    return tells(counted)
        ? this
        : new DecisionCurrency(
            isCost() ? Denomination.MARGINAL_ROAS : Denomination.MARGINAL_CAC,
            payback,
            customerCents);
  }

  /**
   * Returns an estimated return in this currency, if it can be told. A cost is infinite where
   * nothing returns; the ends of its interval are those of the return's, turned round, and its mean
   * is the cost at the mean return.
   *
   * @param returned of the KPI, for a unit of money
   */
  public Optional<Estimate> of(Estimate returned, KpiSpec.Kind counted) {
    if (!tells(counted)) {
      return Optional.empty();
    }
    double worth = worth(counted);
    return Optional.of(isCost() ? cost(worth, returned) : returned.times(worth));
  }

  /**
   * Returns a return in this currency as it stands in sentences: {@code 52.30 (40.00 to 61.20)}.
   */
  public String inWords(Estimate returned, KpiSpec.Kind counted) {
    Estimate told = by(counted).of(returned, counted).orElseThrow();
    return "%s (%s to %s)"
        .formatted(
            amount(told.mean()), amount(told.interval().lower()), amount(told.interval().upper()));
  }

  private static String amount(double amount) {
    return Double.isInfinite(amount) ? "no end" : String.format(Locale.ROOT, "%,.2f", amount);
  }

  /** What one of the KPI is of what this currency is about: money for returns, else customers. */
  private double worth(KpiSpec.Kind counted) {
    boolean counts = counted == KpiSpec.Kind.CONVERSIONS;
    return customerCents == null || isCost() == counts ? 1 : customerCents / 100.0;
  }

  private static Estimate cost(double worth, Estimate returned) {
    double mean = cost(worth, returned.mean());
    return new Estimate(
        mean,
        Double.isInfinite(mean) ? mean : mean / returned.mean() * returned.sd(),
        cost(worth, returned.median()),
        new CredibleInterval(
            cost(worth, returned.interval().upper()),
            cost(worth, returned.interval().lower()),
            returned.interval().mass()));
  }

  private static double cost(double worth, double returned) {
    return returned > 0 ? worth / returned : Double.POSITIVE_INFINITY;
  }

  /**
   * Returns where the next unit of money pays for itself: a return of 1, or a customer who costs
   * what they bring; absent where nobody says what that is.
   */
  public Optional<Double> breakEven() {
    return isCost()
        ? Optional.ofNullable(customerCents).map(cents -> cents / 100.0)
        : Optional.of(1.0);
  }
}
