package io.plumbline.domain.mix.planning;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.BrandId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fact that a brand's decision currency was set.
 *
 * @param currency the one it is now
 * @param before the one it was
 */
public record DecisionCurrencySet(
    BrandId brand, DecisionCurrency currency, DecisionCurrency before, String reason)
    implements Fact {

  private static final String MEASURE = "measure";
  private static final String PAYBACK = "payback_days";
  private static final String CUSTOMER = "customer_cents";

  @Override
  public Kind kind() {
    return Kind.CURRENCY_SET;
  }

  @Override
  public String subject() {
    return brand.value();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    put(details, "", currency);
    put(details, "before_", before);
    details.put("reason", reason);
    return details;
  }

  private static void put(Map<String, String> details, String prefix, DecisionCurrency currency) {
    details.put(prefix + MEASURE, currency.measure().name());
    details.put(prefix + PAYBACK, Integer.toString(currency.payback().days()));
    if (currency.customerCents() != null) {
      details.put(prefix + CUSTOMER, Long.toString(currency.customerCents()));
    }
  }

  /**
   * Returns the currency an entry of this kind set.
   *
   * @throws IllegalArgumentException if the details are of no such entry
   */
  public static DecisionCurrency read(Map<String, String> details) {
    String customer = details.get(CUSTOMER);
    return new DecisionCurrency(
        DecisionCurrency.Denomination.valueOf(details.getOrDefault(MEASURE, "")),
        new PaybackWindow(Integer.parseInt(details.getOrDefault(PAYBACK, ""))),
        customer == null ? null : Long.valueOf(customer));
  }

  @Override
  public String summary() {
    return "decisions are in %s: %s".formatted(currency.words(), reason);
  }
}
