package io.plumbline.domain.access.port;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brands in memory. */
public final class InMemoryBrands implements Brands {

  private final InMemoryTransaction transaction;
  private final Map<BrandId, Brand> brands = new HashMap<>();

  public InMemoryBrands(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean add(Brand brand) {
    return transaction.in(
        () -> {
          boolean added = brands.putIfAbsent(brand.id(), brand) == null;
          if (added) {
            transaction.undoWith(() -> brands.remove(brand.id()));
          }
          return added;
        });
  }

  @Override
  public Optional<Brand> find(BrandId id) {
    return transaction.in(() -> Optional.ofNullable(brands.get(id)));
  }

  @Override
  public List<Brand> all() {
    Comparator<Brand> byName = Comparator.comparing(Brand::name);
    return transaction.in(
        () ->
            brands.values().stream()
                .sorted(byName.thenComparing(brand -> brand.id().value()))
                .toList());
  }
}
