package io.plumbline.domain.change.shipping;

import static io.plumbline.domain.shared.Require.that;

import java.util.Set;
import java.util.regex.Pattern;

/** A place where a budget is set, and the unit it counts in there. */
public sealed interface Target {

  /** Cents of a currency that ad platforms have no cents of. */
  long WHOLE = 100;

  long MICROS_A_CENT = 10_000;
  int DAYS = 7;

  /** By hand, from a sheet; in cents a week. */
  record Sheet() implements Target {

    @Override
    public String label() {
      return "the sheet";
    }
  }

  /**
   * A signed call to a system of the brand's own; in cents a week.
   *
   * @param name its name in the settings, where its address and secret are
   */
  record Webhook(String name) implements Target {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Webhook {
      that(
          NAME.matcher(name).matches(),
          "A webhook's name (%s) has 1 to 40 lower-case letters, digits and hyphens.",
          name);
    }

    @Override
    public String label() {
      return "webhook " + name;
    }
  }

  /** A campaign budget of Google Ads; in micros a day. */
  record GoogleAds(String customer, String budget) implements Target {

    public GoogleAds {
      that(
          Digits.are(customer) && Digits.are(budget),
          "A customer (%s) and a campaign budget (%s) of Google Ads are digits without hyphens.",
          customer,
          budget);
    }

    @Override
    public String label() {
      return "Google Ads budget %s of customer %s".formatted(budget, customer);
    }
  }

  /** A campaign or ad set of Meta with a daily budget; in the currency's smallest unit a day. */
  record Meta(String object) implements Target {

    /**
     * Currencies whose smallest unit is the whole one at Meta, which is not always so in ISO 4217;
     * Marketing API reference, "Currencies", offset 1.
     */
    private static final Set<String> WHOLE_UNITS =
        Set.of("CLP", "COP", "CRC", "HUF", "IDR", "ISK", "JPY", "KRW", "PYG", "TWD", "VND");

    public Meta {
      that(Digits.are(object), "A campaign or ad set of Meta (%s) is digits.", object);
    }

    @Override
    public String label() {
      return "Meta object " + object;
    }
  }

  /** Says which one, for people. */
  String label();

  /**
   * Returns what {@code weekly} cents are here: a seventh of it a day, rounded to the smallest unit
   * (halves up), where budgets are daily.
   */
  default long units(long weekly, String currency) {
    return switch (this) {
      case Sheet _, Webhook _ -> weekly;
      case GoogleAds _ -> daily(weekly, cents(currency)) * cents(currency) * MICROS_A_CENT;
      case Meta _ -> daily(weekly, cents(currency));
    };
  }

  /** Returns by how much an amount may differ from {@link #units} and still be rounding alone. */
  default long slack(String currency) {
    return switch (this) {
      case Sheet _, Webhook _ -> 0;
      case GoogleAds _ -> cents(currency) * MICROS_A_CENT;
      case Meta _ -> 1;
    };
  }

  private long cents(String currency) {
    return Meta.WHOLE_UNITS.contains(currency) ? WHOLE : 1;
  }

  private static long daily(long weekly, long centsAUnit) {
    long divisor = DAYS * centsAUnit;
    return Math.floorDiv(2 * weekly + divisor, 2 * divisor);
  }
}
