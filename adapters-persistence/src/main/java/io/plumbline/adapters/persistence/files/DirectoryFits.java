package io.plumbline.adapters.persistence.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Geo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fits as folders. A folder that has a fit.json holds a whole fit: everything is written to one
 * side first, and fit.json is moved in place last. Files of an earlier fit are replaced, others are
 * left alone.
 */
public final class DirectoryFits {

  private static final String MARK = "fit.json";
  private static final String LOCK = "spec.lock.yaml";
  private static final String DATA = "data";

  /**
   * A fit as it was read back; its specification, {@link #lock}, is read by who knows its format.
   *
   * @param lock where the specification lies, its data beside it
   */
  public record StoredFit(Path lock, MixModelReport report, Posterior posterior) {}

  private final SpecFormat format;

  public DirectoryFits(SpecFormat format) {
    this.format = format;
  }

  /**
   * Writes a fit into {@code directory}, which is made if it is not there, with a copy of its data,
   * so that the folder can be fitted again and asked alone.
   *
   * @param geos the geos of the data, in its order
   * @param data the file the data were read from
   * @throws UncheckedIOException if the folder cannot be written; an earlier fit in it may be gone,
   *     a part of the new one never passes for a whole
   */
  public void write(Path directory, FittedMixModel model, List<Geo> geos, Path data) {
    try {
      Path target = directory.toAbsolutePath().normalize();
      Files.createDirectories(target);
      Path aside = Files.createTempDirectory(target, ".writing-");
      try {
        writeTo(aside, model, geos, data);
        moveInPlace(aside, target);
      } finally {
        delete(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the fit in {@code directory}; empty if there is none.
   *
   * @throws UncheckedIOException if a file cannot be read
   * @throws IllegalArgumentException if a file is not what was written here
   */
  public Optional<StoredFit> read(Path directory) {
    Path mark = directory.resolve(MARK);
    if (!Files.isRegularFile(mark)) {
      return Optional.empty();
    }
    try {
      MixModelReport report = new FitJson().read(Files.readString(mark, UTF_8));
      int chains = report.sampling().settings().chains();
      return Optional.of(
          new StoredFit(
              directory.resolve(LOCK), report, StanCsv.read(directory.resolve("draws"), chains)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeTo(Path aside, FittedMixModel model, List<Geo> geos, Path data)
      throws IOException {
    Files.writeString(aside.resolve(MARK), new FitJson().write(model.report()), UTF_8);
    Path copy = Path.of(DATA, String.valueOf(data.getFileName()));
    Files.createDirectory(aside.resolve(DATA));
    Files.copy(data, aside.resolve(copy));
    String written = format.write(model.spec().readFrom(DATA + "/" + copy.getFileName()));
    Files.writeString(aside.resolve(LOCK), written, UTF_8);
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
    try (Stream<Path> old = Files.list(Files.createDirectories(target.resolve("draws")))) {
      for (Path chain : old.filter(DirectoryFits::chain).toList()) {
        Files.delete(chain);
      }
    }
    Files.createDirectories(target.resolve(DATA));
    for (String folder : List.of(DATA, "draws", "")) {
      move(aside.resolve(folder), target.resolve(folder));
    }
    Files.move(aside.resolve(MARK), target.resolve(MARK), ATOMIC_MOVE);
  }

  /** Moves the files of a folder, but not the one that marks a fit as whole. */
  private static void move(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.equals(MARK)) {
          Files.move(file, to.resolve(name), ATOMIC_MOVE);
        }
      }
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
