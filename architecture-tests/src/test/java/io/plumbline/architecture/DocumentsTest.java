package io.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documents point to is there. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern COMMAND = Pattern.compile("\\./plumbline ([a-z]+)");
  private static final Pattern RECORD = Pattern.compile("decisions/(\\d{4})");
  private static final Pattern NAMED_COMMAND =
      Pattern.compile("@(?:CommandLine\\.)?Command\\(\\s*name = \"([a-z]+)\"");

  /** What the launcher does itself, before any Java is started. */
  private static final Pattern LAUNCHER_COMMAND = Pattern.compile("\"\\$\\{1:-\\}\" = ([a-z]+)");

  @TestFactory
  Stream<DynamicTest> every_relative_link_leads_somewhere() {
    return Documents.all().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    Documents.ROOT.relativize(document).toString(),
                    () -> assertThat(deadLinks(document)).isEmpty()));
  }

  @Test
  void every_command_the_documents_name_is_there() {
    Set<String> there = new TreeSet<>();
    there.addAll(found(LAUNCHER_COMMAND, Documents.ROOT.resolve("plumbline")));
    Path cli = Documents.ROOT.resolve("application/src/main/java/io/plumbline/application/cli");
    filesUnder(cli).forEach(file -> there.addAll(found(NAMED_COMMAND, file)));

    Set<String> named = new TreeSet<>();
    Documents.all().forEach(document -> named.addAll(found(COMMAND, document)));

    assertThat(named).isNotEmpty();
    assertThat(there).containsAll(named);
  }

  @Test
  void the_adstock_kernel_is_at_most_four_clicks_from_the_readme() {
    Set<Path> reached = new TreeSet<>(Set.of(Documents.ROOT.resolve("README.md")));
    for (int click = 1; click <= 4; click++) {
      for (Path from : List.copyOf(reached)) {
        if (from.toString().endsWith(".md")) {
          targets(from).forEach(reached::add);
        }
      }
    }

    assertThat(reached).anyMatch(path -> path.endsWith("mix/kernel/AdstockKernel.java"));
  }

  @Test
  void decisions_are_numbered_without_holes_and_dated() {
    List<Path> records = filesUnder(Documents.ROOT.resolve("docs/decisions"));
    for (int i = 0; i < records.size(); i++) {
      Path record = records.get(i);
      assertThat(record.getFileName().toString()).startsWith("%04d-".formatted(i + 1));
      assertThat(Documents.text(record))
          .startsWith("# %04d · ".formatted(i + 1))
          .containsPattern("\n\\d{4}-\\d{2}-\\d{2} · (accepted|superseded by \\d{4})\n")
          .contains("\n## Decision\n", "\n## Alternatives\n", "\n## Problems\n");
    }
  }

  @Test
  void every_decision_the_code_points_to_is_recorded() {
    Set<String> recorded = new TreeSet<>();
    filesUnder(Documents.ROOT.resolve("docs/decisions"))
        .forEach(file -> recorded.add(file.getFileName().toString().substring(0, 4)));
    Set<String> named = new TreeSet<>();
    Stream.of("pom.xml", "domain", "adapters-web", "adapters-persistence", "plumbline")
        .map(Documents.ROOT::resolve)
        .flatMap(path -> Files.isDirectory(path) ? filesUnder(path).stream() : Stream.of(path))
        .filter(Files::exists)
        .filter(file -> file.toString().matches(".*(\\.java|pom\\.xml|plumbline)"))
        .forEach(file -> named.addAll(found(RECORD, file)));

    assertThat(named).isNotEmpty();
    assertThat(recorded).containsAll(named);
  }

  private static List<String> deadLinks(Path document) {
    return LINK.matcher(Documents.text(document))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("(https?|mailto):.*"))
        .filter(link -> !Files.exists(resolve(document, link)))
        .toList();
  }

  private static Stream<Path> targets(Path document) {
    return LINK.matcher(Documents.text(document))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("(https?|mailto):.*"))
        .map(link -> resolve(document, link))
        .filter(Files::isRegularFile);
  }

  private static Path resolve(Path document, String link) {
    String file = link.replaceFirst("#.*", "");
    return file.isEmpty() ? document : document.resolveSibling(file).normalize();
  }

  private static Set<String> found(Pattern pattern, Path file) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(Documents.text(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<Path> filesUnder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("/node_modules/"))
          .sorted()
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
