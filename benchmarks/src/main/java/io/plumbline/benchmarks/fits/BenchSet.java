package io.plumbline.benchmarks.fits;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.brands.BrandSimulator;
import io.plumbline.benchmarks.brands.SimulatedBrand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A model and its data, to be fitted for time.
 *
 * @param spec the specification; its data lie where it says
 * @param peers whether the samplers of others are given it too
 */
public record BenchSet(String name, Path spec, boolean peers) {

  /** Returns all of them, smallest first; those simulated are written into the work folder. */
  public static List<BenchSet> all(Checkout checkout) {
    Path specs = checkout.benchmarks().resolve("fits");
    return List.of(
        new BenchSet("national_156x4", specs.resolve("national_156x4.yaml"), true),
        new BenchSet(
            "mmm_example", checkout.root().resolve("docs/examples/mmm_example/SPEC.yaml"), false),
        simulated(checkout, 156, 8, 3),
        simulated(checkout, 208, 14, 6),
        new BenchSet("meridian_geo_40", specs.resolve("meridian_geo_40.yaml"), false));
  }

  private static BenchSet simulated(Checkout checkout, int weeks, int channels, int harmonics) {
    String name = "national_%dx%d".formatted(weeks, channels);
    Path folder = checkout.work(name);
    SimulatedBrand brand = new BrandSimulator(weeks, channels, channels).brand(1);
    String season = "seasonality: {yearly_harmonics: %d}%n".formatted(harmonics);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(brand.name() + ".csv"), brand.csv());
      Files.writeString(folder.resolve("SPEC.yaml"), brand.spec(season));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BenchSet(name, folder.resolve("SPEC.yaml"), true);
  }
}
