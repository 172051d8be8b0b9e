package io.plumbline.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own documents: Markdown at the root and under docs. */
final class Documents {

  /** The project's root: the folder with the build's wrapper, above the folder of this module. */
  static final Path ROOT = root();

  private static final Pattern ROW = Pattern.compile("\\|(.+)\\|");

  private Documents() {}

  /** Returns the documents, by path. */
  static List<Path> all() {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the cells of every table row below a header whose first cell is {@code header}. */
  static List<List<String>> rows(Path document, String header) {
    return text(document)
        .lines()
        .map(String::strip)
        .dropWhile(line -> !line.startsWith("| " + header + " |"))
        .filter(line -> ROW.matcher(line).matches())
        .filter(line -> !line.startsWith("| ---") && !line.startsWith("| " + header + " |"))
        .map(line -> Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("The tests do not run inside the project.");
    }
    return folder;
  }
}
