package io.plumbline.adapters.web.ui;

import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/**
 * What the numbers of a model are counted in.
 *
 * @param currency of spend, and of the outcome if that is revenue
 * @param kpi what the outcome is
 * @param period what a period is called: {@code week} or {@code day}
 */
public record Units(Currency currency, KpiSpec.Kind kpi, String period) {

  /** Returns the units of {@code report} of a brand with this currency. */
  public static Units of(MixModelReport report, Currency currency) {
    List<LocalDate> periods = report.decomposition().periods();
    boolean daily =
        periods.size() > 1 && ChronoUnit.DAYS.between(periods.get(0), periods.get(1)) == 1;
    return new Units(currency, report.kpi(), daily ? "day" : "week");
  }

  /** Returns whether the outcome is money, so that a return of 1.00 is the break-even. */
  public boolean breaksEven() {
    return kpi == KpiSpec.Kind.REVENUE;
  }

  /** Writes an amount of the outcome. */
  public Figure outcome(Estimate amount) {
    return breaksEven() ? Format.money(amount, currency) : Format.quantity(amount);
  }

  /** Writes an amount of the outcome that was observed. */
  public String outcome(double amount) {
    return breaksEven() ? Format.money(amount, currency) : Format.quantity(amount);
  }

  /** Writes what was spent. */
  public String spend(double amount) {
    return Format.money(amount, currency);
  }

  /** Returns what the outcome is called: {@code revenue}, {@code conversions}. */
  public String outcomeName() {
    return breaksEven() ? "revenue" : "conversions";
  }

  /** Returns what a return is counted in: {@code revenue per $1}. */
  public String returnName() {
    return "%s per %s1".formatted(outcomeName(), Format.symbol(currency));
  }

  /** Returns the sign of the money before a scaled amount: {@code $k}. */
  public String moneyIn(Magnitude magnitude) {
    return Format.symbol(currency).strip() + magnitude.suffix();
  }

  /** Returns the unit of a scaled outcome: {@code $M}, {@code k}; empty for plain counts. */
  public String outcomeIn(Magnitude magnitude) {
    return breaksEven() ? moneyIn(magnitude) : magnitude.suffix();
  }
}
