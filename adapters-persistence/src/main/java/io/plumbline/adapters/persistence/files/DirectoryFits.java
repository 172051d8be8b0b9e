package io.plumbline.adapters.persistence.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Geo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits as folders. A folder that has a fit.json holds a whole fit: everything is written to one
 * side first, and fit.json is moved in place last. Files of an earlier fit are replaced, others are
 * left alone.
 */
public final class DirectoryFits {

  private static final String MARK = "fit.json";

  private final SpecFormat format;

  public DirectoryFits(SpecFormat format) {
    this.format = format;
  }

  /**
   * Writes a fit into {@code directory}, which is made if it is not there.
   *
   * @param geos the geos of the data, in its order
   * @throws UncheckedIOException if the folder cannot be written; an earlier fit in it may be gone,
   *     a part of the new one never passes for a whole
   */
  public void write(Path directory, FittedMixModel model, List<Geo> geos) {
    try {
      Path target = directory.toAbsolutePath().normalize();
      Files.createDirectories(target);
      Path aside = Files.createTempDirectory(target, ".writing-");
      try {
        writeTo(aside, model, geos);
        moveInPlace(aside, target);
      } finally {
        delete(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the report of the fit in {@code directory}.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public MixModelReport read(Path directory) {
    try {
      return new FitJson().read(Files.readString(directory.resolve(MARK), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the draws of the fit in {@code directory}.
   *
   * @param names of the parameters of its model
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalArgumentException if they are of other parameters
   */
  public Posterior draws(Path directory, List<String> names) {
    SamplerSettings settings = read(directory).sampling().settings();
    try {
      return StanCsv.read(directory.resolve("draws"), settings.chains(), settings.draws(), names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeTo(Path aside, FittedMixModel model, List<Geo> geos) throws IOException {
    Files.writeString(aside.resolve(MARK), new FitJson().write(model.report()), UTF_8);
    Files.writeString(aside.resolve("spec.lock.yaml"), format.write(model.spec()), UTF_8);
    Files.writeString(
        aside.resolve("decomposition.csv"),
        DecompositionCsv.write(model.report().decomposition(), geos),
        UTF_8);
    StanCsv.write(
        Files.createDirectory(aside.resolve("draws")),
        model.report().sampling().settings(),
        model.posterior());
  }

  private static void moveInPlace(Path aside, Path target) throws IOException {
    Files.deleteIfExists(target.resolve(MARK));
    Path draws = Files.createDirectories(target.resolve("draws"));
    try (Stream<Path> old = Files.list(draws)) {
      for (Path chain : old.filter(DirectoryFits::chain).toList()) {
        Files.delete(chain);
      }
    }
    try (Stream<Path> chains = Files.list(aside.resolve("draws"))) {
      for (Path chain : chains.toList()) {
        Files.move(chain, draws.resolve(String.valueOf(chain.getFileName())), ATOMIC_MOVE);
      }
    }
    for (String file : List.of("spec.lock.yaml", "decomposition.csv", MARK)) {
      Files.move(aside.resolve(file), target.resolve(file), ATOMIC_MOVE);
    }
  }

  private static boolean chain(Path file) {
    return String.valueOf(file.getFileName()).matches("chain_\\d+\\.csv");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
