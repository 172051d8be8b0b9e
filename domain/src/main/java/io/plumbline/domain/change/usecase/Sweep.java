package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a round over the requests of all brands did. One that breaks holds up neither the others nor
 * other brands.
 *
 * @param done the requests that took a step
 */
public record Sweep(List<ChangeHistory> done, List<Broken> broken) {

  /**
   * What broke.
   *
   * @param request its label, or {@code requests} where not even they could be read
   */
  public record Broken(BrandId brand, String request, RuntimeException cause) {}

  public Sweep {
    done = List.copyOf(done);
    broken = List.copyOf(broken);
  }

  static Sweep over(
      Brands brands,
      Function<BrandId, List<ChangeHistory>> open,
      Function<ChangeHistory, Optional<ChangeHistory>> step) {
    List<ChangeHistory> done = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    for (Brand brand : brands.all()) {
      try {
        for (ChangeHistory one : open.apply(brand.id())) {
          try {
            step.apply(one).ifPresent(done::add);
          } catch (RuntimeException cause) {
            broken.add(new Broken(brand.id(), one.identity().label(), cause));
          }
        }
      } catch (RuntimeException cause) {
        broken.add(new Broken(brand.id(), "requests", cause));
      }
    }
    return new Sweep(done, broken);
  }
}
