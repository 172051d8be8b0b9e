package io.plumbline.domain.access;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import java.util.Currency;

/** A brand whose media are planned here; every record belongs to one, and no query crosses them. */
public record Brand(BrandId id, String name, Currency currency) {

  public Brand {
    that(!name.isBlank() && name.length() <= 80, "A brand's name must have 1 to 80 characters.");
  }
}
