package io.plumbline.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The folder of the sources: benchmarks run from a checkout, whose data and scripts they use. */
public record Checkout(Path root) {

  /**
   * Returns the checkout this program was built in.
   *
   * @throws IllegalStateException if it was taken elsewhere
   */
  public static Checkout find() {
    Stream<Path> classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of);
    return Stream.concat(classes, Stream.of(Path.of("")))
        .map(Path::toAbsolutePath)
        .flatMap(start -> Stream.iterate(start, folder -> folder != null, Path::getParent))
        .filter(folder -> Files.isRegularFile(folder.resolve("benchmarks/peers/requirements.txt")))
        .findFirst()
        .map(Checkout::new)
        .orElseThrow(() -> new IllegalStateException("This is no checkout of Plumbline."));
  }

  /** Returns the program that users start. */
  public Path launcher() {
    return root.resolve("plumbline");
  }

  /** Returns the folder of this module. */
  public Path benchmarks() {
    return root.resolve("benchmarks");
  }

  /** Returns a folder to work in, which is not there or can be written over. */
  public Path work(String name) {
    return benchmarks().resolve("target").resolve("bench").resolve(name);
  }
}
