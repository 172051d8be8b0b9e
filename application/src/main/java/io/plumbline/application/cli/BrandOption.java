package io.plumbline.application.cli;

import io.plumbline.application.Installation;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The brand a command is about: by name or id; the only one there is if none is named. */
final class BrandOption {

  @Option(
      names = "--brand",
      paramLabel = "BRAND",
      description = "The brand's name or id; not needed where there is only one.")
  @Nullable String name;

  /** Returns the brand, if it is there. */
  Optional<Brand> find(Installation installation) {
    List<Brand> brands = installation.listBrands().list();
    if (name == null) {
      return brands.size() == 1 ? Optional.of(brands.getFirst()) : Optional.empty();
    }
    return brands.stream()
        .filter(brand -> brand.name().equalsIgnoreCase(name) || brand.id().value().equals(name))
        .findFirst();
  }

  /** Returns why there is no such brand. */
  Finding missing(Installation installation) {
    String known =
        installation.listBrands().list().stream()
            .map(Brand::name)
            .collect(Collectors.joining(", "));
    return Finding.error(
        "unknown-brand",
        new Finding.Place(null, null, "--brand"),
        name == null ? "No brand is named." : "There is no brand %s.".formatted(name),
        known.isEmpty()
            ? "There is none yet; --currency USD adds it."
            : "Name one of: %s.".formatted(known));
  }
}
