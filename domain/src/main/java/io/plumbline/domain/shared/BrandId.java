package io.plumbline.domain.shared;

import static io.plumbline.domain.shared.Require.that;

import java.util.Locale;
import java.util.regex.Pattern;

/** The short name of a brand in addresses and tables, such as {@code harbour-retail}. */
public record BrandId(String value) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public BrandId {
    that(
        value.length() <= 60 && SLUG.matcher(value).matches(),
        "The brand id (%s) must be at most 60 lower-case letters, digits and single hyphens.",
        value);
  }

  /**
   * Returns the id a brand of this name gets: {@code Harbour Retail} becomes {@code
   * harbour-retail}.
   */
  public static BrandId of(String name) {
    return new BrandId(
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
  }

  @Override
  public String toString() {
    return value;
  }
}
