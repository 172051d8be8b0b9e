package io.plumbline.domain.programme;

import io.plumbline.domain.ledger.Fact;
import java.util.Currency;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that a planning period was agreed, or agreed anew. */
public record PlanningPeriodSet(PlanningPeriod period, Currency currency, boolean anew)
    implements Fact {

  @Override
  public Kind kind() {
    return Kind.PLANNING_PERIOD_SET;
  }

  @Override
  public String subject() {
    return period.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    PeriodTerms terms = period.terms();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("name", terms.name());
    details.put("first", terms.first().toString());
    details.put("last", terms.last().toString());
    details.put("currency", currency.getCurrencyCode());
    details.put("budget_cents", Long.toString(terms.budgetCents()));
    if (terms.floorCents() != null) {
      details.put("floor_cents", terms.floorCents().toString());
    }
    if (terms.ceilingCents() != null) {
      details.put("ceiling_cents", terms.ceilingCents().toString());
    }
    terms
        .metrics()
        .forEach(
            one ->
                details.put(
                    "metric " + one.kind().key(),
                    "%s %s".formatted(one.target().toPlainString(), one.unit())));
    return details;
  }

  @Override
  public String summary() {
    PeriodTerms terms = period.terms();
    return String.format(
        Locale.ROOT,
        "%s runs from %s to %s with %.2f %s%s",
        terms.name(),
        terms.first(),
        terms.last(),
        terms.budgetCents() / 100.0,
        currency.getCurrencyCode(),
        anew ? ", agreed anew" : "");
  }
}
