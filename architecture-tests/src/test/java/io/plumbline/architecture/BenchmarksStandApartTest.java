package io.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The benchmarks may know everything that measures; nobody knows them, and nobody is shipped JMH.
 */
class BenchmarksStandApartTest {

  private static final List<String> MODULES =
      List.of(
          "domain",
          "adapters-ingest",
          "adapters-persistence/schema",
          "adapters-persistence",
          "adapters-web",
          "application",
          "architecture-tests");

  @Test
  void no_module_depends_on_the_benchmarks_or_on_jmh() {
    assertThat(MODULES)
        .allSatisfy(
            module ->
                assertThat(pom(module))
                    .doesNotContain("<artifactId>benchmarks</artifactId>", "org.openjdk.jmh"));
  }

  @Test
  void the_benchmarks_depend_on_no_adapter_but_the_one_that_reads_files() {
    assertThat(pom("benchmarks"))
        .contains("<artifactId>adapters-ingest</artifactId>")
        .doesNotContain(
            "<artifactId>adapters-web</artifactId>",
            "<artifactId>adapters-persistence</artifactId>",
            "<artifactId>application</artifactId>");
  }

  @Test
  void these_are_all_modules_there_are() {
    String root = pom("");
    assertThat(Stream.concat(MODULES.stream(), Stream.of("benchmarks")))
        .allMatch(module -> root.contains("<module>" + module + "</module>"));
    assertThat(root.split("<module>", -1)).hasSize(MODULES.size() + 2);
  }

  private static String pom(String module) {
    Path pom = Documents.ROOT.resolve(module).resolve("pom.xml");
    assertThat(Files.isRegularFile(pom)).as(pom.toString()).isTrue();
    return Documents.text(pom);
  }
}
