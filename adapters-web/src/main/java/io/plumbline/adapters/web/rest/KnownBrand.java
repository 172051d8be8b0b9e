package io.plumbline.adapters.web.rest;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Finds the brand an address names, and ends the request with 404 if there is none. */
@Dependent
public class KnownBrand {

  private final ListBrands brands;

  @Inject
  public KnownBrand(ListBrands brands) {
    this.brands = brands;
  }

  /** Returns the id of the brand called {@code name} in an address. */
  public BrandId named(String name) {
    return brands.list().stream()
        .map(Brand::id)
        .filter(id -> id.value().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of(404, "There is no such brand.").exception());
  }
}
