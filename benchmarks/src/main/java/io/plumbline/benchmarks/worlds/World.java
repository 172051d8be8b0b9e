package io.plumbline.benchmarks.worlds;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A data set whose truth is known.
 *
 * @param spec what an analyst would fit to it, written from the names of its columns alone
 * @param truth the true contribution of each channel, for the judge only
 */
public record World(String name, Path spec, Map<String, Double> truth) {

  private static final String ENDING = ".yaml";

  /** Returns every world there is a specification for, by name. */
  public static List<World> all(Checkout checkout) {
    Path folder = checkout.benchmarks().resolve("worlds");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(file -> of(file, folder.resolve("truth")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static World of(Path spec, Path truths) {
    String name = spec.getFileName().toString().replace(ENDING, "");
    String model = name.replaceFirst("-.*", "");
    Map<String, Double> truth = new TreeMap<>();
    try {
      Results.mapper()
          .readTree(Files.readString(truths.resolve(model + ".json")))
          .required("contribution")
          .properties()
          .forEach(entry -> truth.put(entry.getKey(), entry.getValue().asDouble()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new World(name, spec, truth);
  }
}
