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
 * @param family how it is fitted, as {@code --family} names it
 */
public record BenchSet(String name, Path spec, Peers peers, String family) {

  BenchSet(String name, Path spec, Peers peers) {
    this(name, spec, peers, "bayes");
  }

  /** Whether the samplers of others are given a set: they can only do the plain national model. */
  public enum Peers {
    /** Whenever peers are run. */
    ALWAYS,
    /** When peers are run and the set is named, for they take long. */
    ASKED,
    /** Never. */
    NEVER
  }

  /** Returns all of them, smallest first; those simulated are written into the work folder. */
  public static List<BenchSet> all(Checkout checkout) {
    Path specs = checkout.benchmarks().resolve("fits");
    return List.of(
        new BenchSet("national_156x4", specs.resolve("national_156x4.yaml"), Peers.ALWAYS),
        new BenchSet(
            "mmm_example",
            checkout.root().resolve("docs/examples/mmm_example/SPEC.yaml"),
            Peers.NEVER),
        simulated(checkout, 156, 8, 3, Peers.ALWAYS),
        simulated(checkout, 208, 14, 6, Peers.ASKED),
        new BenchSet("meridian_geo_40", specs.resolve("meridian_geo_40.yaml"), Peers.NEVER),
        new BenchSet("robyn_ridge", specs.resolve("robyn_ridge.yaml"), Peers.NEVER, "ridge"));
  }

  /** Returns whether the peers get it, when those {@code named} are asked for. */
  boolean forPeers(List<String> named) {
    return peers == Peers.ALWAYS || (peers == Peers.ASKED && named.contains(name));
  }

  private static BenchSet simulated(
      Checkout checkout, int weeks, int channels, int harmonics, Peers peers) {
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
    return new BenchSet(name, folder.resolve("SPEC.yaml"), peers);
  }
}
