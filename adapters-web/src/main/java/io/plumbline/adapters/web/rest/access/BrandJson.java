package io.plumbline.adapters.web.rest.access;

import io.plumbline.domain.access.Brand;

/** A brand and the currency of its money. */
public record BrandJson(String id, String name, String currency) {

  static BrandJson from(Brand brand) {
    return new BrandJson(brand.id().value(), brand.name(), brand.currency().getCurrencyCode());
  }
}
