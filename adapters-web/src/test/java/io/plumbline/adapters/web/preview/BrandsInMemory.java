package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.shared.BrandId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Brands in memory. */
public final class BrandsInMemory implements Brands {

  private final Map<BrandId, Brand> brands = new ConcurrentHashMap<>();

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
    return brands.values().stream().sorted(Comparator.comparing(Brand::name)).toList();
  }
}
