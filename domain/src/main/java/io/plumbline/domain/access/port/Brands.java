package io.plumbline.domain.access.port;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** The brands of this installation. */
public interface Brands {

  /** Adds a brand; returns false, and adds nothing, if its id is taken. */
  boolean add(Brand brand);

  /** Returns the brand with this id. */
  Optional<Brand> find(BrandId id);

  /** Returns every brand, by name. */
  List<Brand> all();
}
