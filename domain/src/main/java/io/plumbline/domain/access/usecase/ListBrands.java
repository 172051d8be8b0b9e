package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import java.util.List;

/** Lists the brands of this installation. */
public final class ListBrands {

  private final Brands brands;

  public ListBrands(Brands brands) {
    this.brands = brands;
  }

  /** Returns every brand, by name. */
  public List<Brand> list() {
    return brands.all();
  }
}
