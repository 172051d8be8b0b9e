package io.plumbline.domain.access.port;

import static java.util.Comparator.comparing;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.shared.BrandId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brands in a map. */
public final class InMemoryBrands implements Brands {

  private final Map<BrandId, Brand> brands = new HashMap<>();

  @Override
  public boolean add(Brand brand) {
    return brands.putIfAbsent(brand.id(), brand) == null;
  }

  @Override
  public Optional<Brand> find(BrandId id) {
    return Optional.ofNullable(brands.get(id));
  }

  @Override
  public List<Brand> all() {
    return brands.values().stream().sorted(comparing(Brand::name)).toList();
  }
}
