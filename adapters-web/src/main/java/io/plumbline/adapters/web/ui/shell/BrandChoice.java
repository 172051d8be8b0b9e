package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The brand a page is about: the one its address names, or else the first. */
@Dependent
public final class BrandChoice {

  private static final String PARAMETER = "brand";

  private final ListBrands listBrands;

  @Inject
  public BrandChoice(ListBrands listBrands) {
    this.listBrands = listBrands;
  }

  /** Returns every brand, by name. */
  List<Brand> all() {
    return listBrands.list();
  }

  /** Returns the brand {@code location} is about; empty while there is none at all. */
  public Optional<Brand> of(Location location) {
    List<Brand> brands = all();
    return location
        .getQueryParameters()
        .getSingleParameter(PARAMETER)
        .flatMap(
            named -> brands.stream().filter(brand -> brand.id().value().equals(named)).findFirst())
        .or(() -> brands.stream().findFirst());
  }

  /** Returns what an address must carry to be about {@code brand}. */
  public static QueryParameters naming(BrandId brand) {
    return QueryParameters.of(PARAMETER, brand.value());
  }
}
