package io.plumbline.adapters.web.ui;

import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.shared.Estimate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a model are counted in.
 *
 * @param currency of spend, and of the outcome if that is revenue
 * @param kpi what the outcome is
 * @param period what a period is called: {@code week} or {@code day}
 * @param decision in which what the next unit of money does is told
 */
public record Units(Currency currency, KpiSpec.Kind kpi, String period, DecisionCurrency decision) {

  public Units {
    decision = decision.by(kpi);
  }

  /** Units in which decisions are told as every brand begins. */
  public Units(Currency currency, KpiSpec.Kind kpi, String period) {
    this(currency, kpi, period, DecisionCurrency.DEFAULT);
  }

  /** Returns the units of {@code report} of a brand with this currency. */
  public static Units of(MixModelReport report, Currency currency) {
    return of(report, currency, DecisionCurrency.DEFAULT);
  }

  /** Returns the units of {@code report} of a brand that decides in {@code decision}. */
  public static Units of(MixModelReport report, Currency currency, DecisionCurrency decision) {
    boolean daily = report.data().periods() > 1 && report.data().periodDays() == 1;
    return new Units(currency, report.kpi(), daily ? "day" : "week", decision);
  }

  /** Returns whether the outcome is money, so that a return of 1.00 is the break-even. */
  public boolean breaksEven() {
    return kpi == KpiSpec.Kind.REVENUE;
  }

  /** Writes what the next unit of money does, in the decision currency, from its return. */
  public Figure next(@Nullable Estimate returned) {
    Estimate told = nextEstimate(returned);
    if (told == null) {
      return Figure.none("no spend");
    }
    if (!decision.isCost()) {
      return Format.ratio(told);
    }
    double least = told.interval().lower();
    if (Double.isInfinite(least)) {
      return Figure.none("it brings no customer");
    }
    return Double.isInfinite(told.mean())
        ? new Figure("no end", "at least " + Format.money(least, currency))
        : cost(told);
  }

  private Figure cost(Estimate told) {
    return Double.isInfinite(told.interval().upper())
        ? new Figure(
            Format.money(told.mean(), currency),
            Format.money(told.interval().lower(), currency) + " or more, without end")
        : Format.money(told, currency);
  }

  /** Returns what the next unit of money does, in the decision currency, from its return. */
  public @Nullable Estimate nextEstimate(@Nullable Estimate returned) {
    return returned == null ? null : decision.of(returned, kpi).orElseThrow();
  }

  /** Returns what that is called: {@code Marginal ROAS}. */
  public String nextName() {
    return decision.isCost() ? "Marginal CAC" : "Marginal ROAS";
  }

  /** Returns what that is counted in: {@code cost of the next conversion within 60 days}. */
  public String nextMeaning() {
    String one = Format.symbol(currency) + "1";
    return decision.isCost()
        ? "cost of the next %s within %d days"
            .formatted(breaksEven() ? "customer" : "conversion", decision.payback().days())
        : "revenue from the next %s within %d days".formatted(one, decision.payback().days());
  }

  /** Returns where the next unit of money pays for itself, if that is known. */
  public @Nullable Double nextBreakEven() {
    return decision.breakEven().orElse(null);
  }

  /** Writes a place on the scale of the decision currency. */
  public String onScale(double place) {
    return decision.isCost() ? Format.money(place, currency) : Format.fixed(place, 2);
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
