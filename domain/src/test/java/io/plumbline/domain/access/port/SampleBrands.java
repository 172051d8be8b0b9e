package io.plumbline.domain.access.port;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.shared.BrandId;
import java.util.Currency;

/** Two brands for tests. */
public final class SampleBrands {

  /** Harbour Retail, in dollars. */
  public static final Brand HARBOUR =
      new Brand(new BrandId("harbour-retail"), "Harbour Retail", Currency.getInstance("USD"));

  /** Northern Coffee, in euros. */
  public static final Brand NORTHERN =
      new Brand(new BrandId("northern-coffee"), "Northern Coffee", Currency.getInstance("EUR"));

  private SampleBrands() {}
}
